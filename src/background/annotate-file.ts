import annotateFile from '../content/annotate.iife.ts?script';

export const ANNOTATE_FILE = annotateFile.replace(/^\//, '');
