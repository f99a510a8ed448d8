import { useMemo, useRef } from 'preact/hooks';
import type { Mark } from '../../annotator/marks.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { classNames } from '../../ui/class-names.ts';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { RoleStripe } from '../../ui/role-line.tsx';
import { useNoteTops } from './use-note-tops.ts';

export interface NoteMarginProps {
  marks: readonly Mark[];
  root: HTMLElement | null;
  activeId: string | null;
  onOpen: (id: string) => void;
}

/** Notes beside the lines that they belong to. A press opens the passage's card; what is in it is written there. */
export function NoteMargin({ marks, root, activeId, onOpen }: NoteMarginProps) {
  const box = useRef<HTMLOListElement>(null);
  const noted = useMemo(
    () => marks.filter(({ passage, state }) => passage.note || passage.tags.length > 0 || state === 'changed'),
    [marks],
  );
  const tops = useNoteTops(box, noted, root, activeId);
  const labels = roleLabels();
  const height = Math.max(0, ...tops.values());
  return (
    <aside class="reader-margin" aria-label={t('reader.margin')}>
      <ol class="reader-margin-notes" ref={box} style={{ minHeight: `${height}px` }}>
        {noted.map(({ passage: { id, role, note, tags, quote }, state, range }) =>
          range === null ? null : (
            <li
              key={id}
              data-note={id}
              class={classNames(
                'reader-margin-note',
                `th-role-${role}`,
                id === activeId && 'reader-margin-note-active',
              )}
              style={{ top: `${tops.get(id) ?? 0}px`, visibility: tops.has(id) ? undefined : 'hidden' }}
            >
              <RoleStripe role={role} />
              <div class="reader-margin-words">
                <button
                  type="button"
                  class="reader-margin-open"
                  aria-label={t('reader.margin.open', { role: labels[role], quote: quote.slice(0, 80) })}
                  onClick={() => onOpen(id)}
                >
                  {labels[role]}
                </button>
                {state === 'changed' && <p class="reader-margin-state">{t('state.changed')}</p>}
                {note && <LightMarkdown class="reader-margin-text" text={note} />}
                {tags.length > 0 && <p class="reader-margin-tags">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
              </div>
            </li>
          ),
        )}
      </ol>
    </aside>
  );
}
