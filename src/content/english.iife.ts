import { enInPage } from '../i18n/in-page/en.ts';
import type { EnglishWorld } from './english-world.ts';

/** English, for the annotator of a reader who chose it. All others go without: their pages carry one language. */
(globalThis as EnglishWorld).thuHoachEnglish = enInPage;
