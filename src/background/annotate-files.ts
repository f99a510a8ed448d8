import annotateFile from '../content/annotate.iife.ts?script';
import englishFile from '../content/english.iife.ts?script';
import { loadSettings } from '../platform/settings.ts';

const ANNOTATE_FILE = annotateFile.replace(/^\//, '');
export const ENGLISH_FILE = englishFile.replace(/^\//, '');

/** What the annotator is injected as, in this order: English goes ahead of it where that is what the reader chose. */
export async function annotateFiles(): Promise<string[]> {
  const { language } = await loadSettings();
  return language === 'en' ? [ENGLISH_FILE, ANNOTATE_FILE] : [ANNOTATE_FILE];
}
