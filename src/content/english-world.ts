import type { InPageMessages } from '../i18n/t.ts';

/** Our isolated world's global, where `english.iife.ts` leaves its messages: the page never sees it. */
export type EnglishWorld = typeof globalThis & { thuHoachEnglish?: InPageMessages };
