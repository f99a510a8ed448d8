import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Handout } from '../../core/handout/handout.ts';
import type { HandoutSheet } from '../../core/handout/handout-sheet.ts';
import { sheetSize } from '../../core/handout/sheet-size.ts';
import { type Fit, fitSheet } from './fit-sheet.ts';
import { HandoutPageView } from './handout-page-view.tsx';
import { sheetStyle } from './sheet-style.ts';

/**
 * Finds the letters with which a handout stands on one page, before anything is shown, and says what to do where there are
 * none. `probe` must be drawn: a page out of sight, which is measured whatever the reader looks at.
 */
export function useFit(sheet: HandoutSheet, { paper, isLarge }: Pick<Handout, 'paper' | 'isLarge'>) {
  const page = useRef<HTMLElement>(null);
  const [fit, setFit] = useState<Fit | null>(null);
  useLayoutEffect(() => {
    if (page.current) setFit(fitSheet(page.current, { paper, isLarge }));
  }, [sheet, paper, isLarge]);
  const size = sheetSize({ paper, isLarge });
  const probe: VNode = (
    <div class="hand-probe" aria-hidden="true" inert>
      <HandoutPageView ref={page} sheet={sheet} style={sheetStyle(size, size.letters[0] ?? 0)} />
    </div>
  );
  return { probe, fit };
}
