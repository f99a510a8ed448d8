import { FailureError } from '../core/model/failure.ts';
import { type Locale, setLocale, setMessages } from '../i18n/t.ts';
import { call } from '../messaging/wire.ts';
import type { EnglishWorld } from './english-world.ts';

/** Before the settings are known: English was injected ahead of the annotator where that is what the reader chose. */
export function speakFirst(): void {
  if (learnEnglish()) setLocale('en');
}

/**
 * Sets the language of every later sentence once its messages are here: English chosen while the page was open is
 * asked for. The one that was asked for last is the one that is spoken.
 * @throws FailureError where English cannot be had; the language stays as it was
 */
export async function speak(language: Locale): Promise<void> {
  wanted = language;
  if (language === 'en' && !learnEnglish()) {
    await call('page.english', null);
    if (!learnEnglish()) throw new FailureError('page-gone', 'english');
  }
  if (wanted === language) setLocale(language);
}

let wanted: Locale | null = null;

function learnEnglish(): boolean {
  const { thuHoachEnglish: en } = globalThis as EnglishWorld;
  if (en) setMessages({ en });
  return en !== undefined;
}
