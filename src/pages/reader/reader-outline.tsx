import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { headingName } from '../../core/passages/heading-name.ts';
import { type Branch, branchesAt, countBranches, shownBranches } from '../../core/reading/outline-branches.ts';
import { t } from '../../i18n/t.ts';
import { Tree, type TreeRow } from '../../ui/tree.tsx';
import type { PlaceWatch } from './place-watch.ts';
import { useWindowPlace } from './use-place-watch.ts';

/** Up to so many headings are shown all; of more, those around the reader. */
const MOST_OPEN = 40;

export interface ReaderOutlineProps {
  branches: readonly Branch[];
  watch: PlaceWatch | null;
  onGo: (offset: number) => void;
}

/** The headings of the text, how many passages each holds, and where the reader is among them. */
export function ReaderOutline({ branches, watch, onGo }: ReaderOutlineProps) {
  const at = useWindowPlace(watch, ({ current }) => branchesAt(branches, current).at(-1)?.node.start ?? null);
  const path = at === null ? [] : branchesAt(branches, at);
  const isSmall = useMemo(() => countBranches(branches) <= MOST_OPEN, [branches]);
  /** What the reader opened or closed by hand stays so. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOpen = (branch: Branch): boolean =>
    chosen.get(branch.id) ?? (isSmall || path.some(({ id }) => id === branch.id));
  const shown = shownBranches(branches, isOpen);
  const currentId = path.findLast((branch) => shown.some(({ id }) => id === branch.id))?.id ?? null;
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const holder = box.current;
    const current = holder?.querySelector<HTMLElement>('[aria-current]');
    // Not while the reader is in it: what is reached for must not move.
    if (!holder || !current || holder.matches(':hover, :focus-within')) return;
    const scroller = holder.closest<HTMLElement>('.reader-outline, .th-drawer-body');
    if (!scroller) return;
    const { top, bottom } = current.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    if (top < view.top || bottom > view.bottom) scroller.scrollTop += top - view.top - view.height / 3;
  }, [currentId]);

  const rows = shown.map((branch): TreeRow => {
    const { id, node, level, count, children } = branch;
    const aside = count > 0 && (
      <span class="reader-outline-count">
        <span aria-hidden="true">{count}</span>
        <span class="th-hidden">{t('passage.count', { count })}</span>
      </span>
    );
    return { id, label: headingName(node), level, isOpen: children.length > 0 ? isOpen(branch) : undefined, aside };
  });
  return (
    <div ref={box}>
      <Tree
        label={t('reader.outline')}
        rows={rows}
        currentId={currentId}
        onSelect={(id) => {
          const branch = shown.find((each) => each.id === id);
          if (branch) onGo(branch.node.start);
        }}
        onOpen={(id, open) => setChosen(new Map(chosen).set(id, open))}
      />
    </div>
  );
}
