import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { layOutPaper } from '../../core/report/lay-out-paper.ts';
import { type PaperPreset, SHIPPED_PRESETS } from '../../core/report/paper-preset.ts';
import type { PaperSource } from '../../core/report/paper-sources.ts';
import type { Profile, Report } from '../../core/report/report.ts';
import { withoutHead } from '../../core/report/without-head.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { localDay } from '../local-day.ts';
import { Booklet } from './booklet.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { presetStyle } from './preset-style.ts';
import { usePages } from './use-pages.ts';
import './paper-view.css';

export interface PaperViewProps {
  /** May change with every key press: pages are made anew once typing rests. */
  report: Pick<Report, 'title' | 'articleIds' | 'doc' | 'day'>;
  profile: Profile;
  /** What is known of the articles that the paper names: `paperSources` has it. */
  sources?: readonly PaperSource[];
  preset?: PaperPreset;
  /** Whether the list of sources is printed at the end. */
  hasSources?: boolean;
  /** `fit`: as wide as its box; a number: how large, 1 as on paper. */
  zoom?: 'fit' | number;
  onPages?: ((count: number) => void) | undefined;
}

const NONE: readonly PaperSource[] = [];
const MILLIMETRE = 96 / 25.4;
/** Wider than this, a page that fits its box would be larger than one looks at. */
const LARGEST_FIT = 1.5;
/** Around the sheets, CSS pixels. */
const EDGE = 12;

/** A paper on its pages, as it is printed: one sheet a page, breaks and page numbers included. */
export function PaperView({
  report,
  profile,
  sources = NONE,
  preset = SHIPPED_PRESETS.party,
  hasSources = true,
  zoom = 'fit',
  onPages,
}: PaperViewProps) {
  const box = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [boxWidth, setBoxWidth] = useState(0);
  const { title, articleIds, doc, day } = report;
  const locale = getLocale();
  const today = localDay(new Date());
  const { hasHead } = preset;
  const blocks = useMemo(() => {
    const whole = layOutPaper({ report: { title, articleIds, doc, day }, profile, locale, today, sources, hasSources });
    return hasHead ? whole : withoutHead(whole);
  }, [title, articleIds, doc, day, profile, locale, today, sources, hasSources, hasHead]);
  const pages = usePages(host, blocks, preset);
  const count = pages?.length ?? 0;

  useEffect(() => {
    if (count > 0) onPages?.(count);
  }, [count, onPages]);

  useLayoutEffect(() => {
    if (!box.current) return;
    let frame = 0;
    // Not within the observer's own turn: other sheets may bring a scrollbar, and with it another width.
    const watcher = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setBoxWidth(entry?.contentRect.width ?? 0));
    });
    watcher.observe(box.current);
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
    };
  }, []);

  const fit = Math.min(LARGEST_FIT, Math.max(0, boxWidth - 2 * EDGE) / (preset.width * MILLIMETRE));
  const scale = zoom === 'fit' ? fit : zoom;
  return (
    <section
      class="paper-view"
      aria-label={t('paper.preview')}
      ref={box}
      tabIndex={zoom === 'fit' ? undefined : 0}
      style={{ ...presetStyle(preset), '--paper-scale': String(scale || 0.01) }}
    >
      <div class="paper-measure paper-look" ref={host} aria-hidden="true" inert />
      {pages === null ? (
        <Skeleton label={t('loading.label')} lines={12} />
      ) : (
        <>
          {pages.map((page, index) => (
            <div class="paper-slot" key={index}>
              <PaperSheet page={page} number={index + 1} count={count} numbering={preset.numbering} />
            </div>
          ))}
          {preset.isBooklet && <Booklet pages={pages} preset={preset} />}
        </>
      )}
    </section>
  );
}
