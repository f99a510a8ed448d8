import { useEffect, useRef, useState } from 'preact/hooks';
import { type DiffBlock, type TextDiff, textDiff } from '../../core/text/text-diff.ts';
import { t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { WordChanges } from '../../ui/word-changes.tsx';
import { foldSame } from './fold-same.ts';

export interface VersionDiffProps {
  before: string;
  after: string;
}

const CHANGE = '[data-change]';

/** What changed from one copy to the next: whole paragraphs, and the words of those that were edited. */
export function VersionDiff({ before, after }: VersionDiffProps) {
  const [diff, setDiff] = useState<TextDiff | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const at = useRef(-1);

  useEffect(() => {
    // A book takes a moment: what waits for it is drawn first.
    const timer = setTimeout(() => setDiff(textDiff(before, after)));
    return () => clearTimeout(timer);
  }, [before, after]);

  function step(by: 1 | -1): void {
    const changes = [...(list.current?.querySelectorAll<HTMLElement>(CHANGE) ?? [])];
    if (changes.length === 0) return;
    at.current = (at.current + by + changes.length) % changes.length;
    const change = changes[at.current];
    change?.focus({ preventScroll: true });
    change?.scrollIntoView({ block: 'center' });
  }

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const key = event.key.toLowerCase();
      if (key === 'n' || key === 'j') step(1);
      else if (key === 'p' || key === 'k') step(-1);
      else return;
      event.preventDefault();
    };
    const dialog = list.current?.closest('dialog') ?? document;
    dialog.addEventListener('keydown', onKeyDown as EventListener);
    return () => dialog.removeEventListener('keydown', onKeyDown as EventListener);
  });

  if (!diff) return <Skeleton label={t('versions.comparing')} lines={6} />;
  const count = diff.blocks.filter(({ kind }) => kind !== 'same').length;
  return (
    <div class="version-diff" ref={list}>
      <div class="version-diff-head">
        <p role="status">
          {count === 0
            ? t('versions.noChanges')
            : `${t('versions.count', { count })} · ${t('versions.amount', { added: diff.added, removed: diff.removed })}`}
        </p>
        {count > 0 && (
          <span class="version-diff-steps">
            <span class="version-diff-keys" aria-hidden="true">
              <Kbd>P</Kbd> <Kbd>N</Kbd>
            </span>
            <IconButton icon="chevron-up" size="sm" label={t('versions.previous')} onClick={() => step(-1)} />
            <IconButton icon="chevron-down" size="sm" label={t('versions.next')} onClick={() => step(1)} />
          </span>
        )}
      </div>
      <Blocks blocks={diff.blocks} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly DiffBlock[] }) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  return (
    <>
      {foldSame(blocks).map((stretch) =>
        stretch.isFolded && !opened.has(stretch.at) ? (
          <button
            key={stretch.at}
            type="button"
            class="version-diff-fold"
            onClick={() => setOpened(new Set([...opened, stretch.at]))}
          >
            {t('versions.folded', { count: stretch.blocks.length })}
          </button>
        ) : (
          stretch.blocks.map((block, index) => <Block key={stretch.at + index} block={block} />)
        ),
      )}
    </>
  );
}

function Block({ block }: { block: DiffBlock }) {
  if (block.kind === 'same') return <p class="version-diff-same">{block.text}</p>;
  const parts = block.kind === 'changed' ? block.parts : [{ kind: block.kind, text: block.text }];
  return (
    <div class={`version-diff-change version-diff-${block.kind}`} tabIndex={-1} data-change>
      <WordChanges parts={parts} removedLabel={t('card.removed')} addedLabel={t('card.added')} />
    </div>
  );
}
