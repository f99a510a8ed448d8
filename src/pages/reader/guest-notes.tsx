import { toFailure } from '../../core/model/failure.ts';
import type { GuestNote } from '../../core/packet/guest-note.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { Switch } from '../../ui/toggle.tsx';
import { GuestWords } from '../guest-words.tsx';
import { makerWords } from '../packets/maker-words.ts';
import { library } from '../page-library.ts';
import type { PlacedGuestNote } from './use-guest-notes.ts';
import './guest-notes.css';

export interface GuestNotesProps {
  articleId: string;
  placed: readonly PlacedGuestNote[];
  isShown: boolean;
  onShow: (isShown: boolean) => void;
  onJump: (range: Range) => void;
  push: (toast: ToastMessage) => void;
}

/** What other people wrote to this text, apart from the reader's own and under their names. */
export function GuestNotes({ articleId, placed, isShown, onShow, onJump, push }: GuestNotesProps) {
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function copy({ passage, text, maker }: GuestNote): Promise<void> {
    if (!passage) return;
    try {
      const note = text === '' ? '' : t('guest.copyNote', { maker: makerWords(maker), text });
      const made = newId();
      const { id } = await library.createPassage(articleId, { ...passage, id: made, note, tags: [] });
      // The reader has marked these very words: that passage stays as it is, and no undo may take it away.
      if (id !== made) return push({ id: `known-${id}`, tone: 'info', text: t('guest.copyKnown') });
      const onAction = (): void => void library.removePassage(id).catch(fail);
      push({ id: `copied-${id}`, text: t('guest.copied'), action: { label: t('undo'), onAction } });
    } catch (thrown) {
      fail(thrown);
    }
  }

  async function remove({ id, maker }: GuestNote): Promise<void> {
    try {
      const removed = await library.removeGuestNotes([id]);
      const onAction = (): void => void library.restorePacket(removed).catch(fail);
      const text = t('guest.removed', { maker: makerWords(maker) });
      push({ id: `removed-${id}`, text, action: { label: t('undo'), onAction } });
    } catch (thrown) {
      fail(thrown);
    }
  }

  if (placed.length === 0) return null;
  return (
    <section class="guest-notes" aria-labelledby="guest-notes-title">
      <header class="guest-notes-head">
        <h2 class="reader-passages-title" id="guest-notes-title">
          {t('guest.heading')} ({placed.length})
        </h2>
        <Switch label={t('guest.show')} checked={isShown} onChange={onShow} />
      </header>
      <p class="reader-hint">{t('guest.lead')}</p>
      <ol class="guest-notes-list">
        {placed.map(({ note, range }) => {
          const by = t('guest.by', { kind: t(`guest.kind.${note.kind}`), maker: makerWords(note.maker) });
          return (
            <li key={note.id}>
              <article class="guest-note" aria-label={by}>
                <header class="guest-note-head">
                  <p class="guest-note-by">{by}</p>
                  <IconButton size="sm" icon="trash" label={t('guest.remove')} onClick={() => void remove(note)} />
                </header>
                <GuestWords note={note} />
                {note.passage && (
                  <footer class="guest-note-acts">
                    {range ? (
                      <Button size="sm" variant="quiet" icon="quote" onClick={() => onJump(range)}>
                        {t('guest.jump')}
                      </Button>
                    ) : (
                      <p class="reader-hint">{t('guest.lost')}</p>
                    )}
                    {note.kind === 'passage' && (
                      <Button size="sm" variant="quiet" icon="copy" onClick={() => void copy(note)}>
                        {t('guest.copy')}
                      </Button>
                    )}
                  </footer>
                )}
              </article>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
