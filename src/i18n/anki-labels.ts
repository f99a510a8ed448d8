import { t } from './t.ts';

/** What cards for Anki ask. The shape is the core's `AnkiLabels`. */
export function ankiLabels() {
  return {
    gist: t('anki.gist'),
    reread: t('anki.reread'),
    practice: t('anki.practice'),
    question: t('anki.question'),
  };
}
