import { copyText } from '../../annotator/copy-text.ts';
import { citePassage } from '../../core/citation/cite-passage.ts';
import { passageLink } from '../../core/files/passage-link.ts';
import type { Passage } from '../../core/model/passage.ts';
import { type MessageKey, t } from '../../i18n/t.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import type { CurrentTab } from '../current-tab.ts';
import { library } from '../page-library.ts';
import { wordsInTab } from './ask-tab.ts';

/**
 * Puts a passage with its source, or a link to it, on the clipboard. Resolves to what to tell the reader.
 * @throws FailureError `not-found`
 */
export async function copyPassage(
  what: 'citation' | 'link',
  passage: Pick<Passage, 'id' | 'quote'>,
  tab: CurrentTab | null,
): Promise<Pick<ToastMessage, 'text' | 'tone'>> {
  const source = await library.passageSource(passage.id);
  const tell = (tone: ToastMessage['tone'], key: MessageKey) => ({ tone, text: t(key) });
  // A marked document is never shared, and what is copied is about to be.
  if (source.circulation !== null) return tell('warning', 'error.not-shareable');
  const text =
    what === 'citation'
      ? citePassage(passage.quote, source)
      : passageLink(source, (await wordsInTab(tab, passage.id)) ?? { exact: passage.quote });
  if (text === '') return tell('warning', 'card.noLink');
  if (!(await copyText(document, text))) return tell('error', 'card.notCopied');
  return tell('success', what === 'citation' ? 'card.cited' : 'card.linked');
}
