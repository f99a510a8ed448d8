import { startAnnotating } from './annotate.ts';

startAnnotating();
