import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Bar {
  /** Under the bar, where there is room. */
  label: string;
  /** Stacked from below; each has the look of its place in the list. */
  values: readonly number[];
  /** Over the bar; empty for none. */
  top: string;
}

export interface BarChartProps {
  bars: readonly Bar[];
  /** The highest that the axis shows. */
  most: number;
  /** A line across, with its words. */
  line?: { at: number; label: string } | undefined;
  /** What it shows, for who cannot see it; the table beside it has every number. */
  label: string;
}

const HEIGHT = 180;
const HEAD = 22;
const FOOT = 24;
const EDGE = 4;
/** Room that a label takes. */
const LABEL = 58;
const WIDEST_BAR = 44;

/** Bars in plain SVG, drawn at the width that there is, so that letters keep their size. */
export function BarChart({ bars, most, line, label }: BarChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(200, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const slot = (width - 2 * EDGE) / Math.max(1, bars.length);
  const thick = Math.min(WIDEST_BAR, slot * 0.68);
  const scale = (HEIGHT - HEAD - FOOT) / Math.max(1, most);
  const floor = HEIGHT - FOOT;
  const every = Math.max(1, Math.ceil(LABEL / slot));
  return (
    <div ref={holder} class="review-chart">
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT}>
        <defs>
          <pattern id="review-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="review-bar-ground" width="6" height="6" />
            <rect class="review-bar-hatch" width="2.5" height="6" />
          </pattern>
        </defs>
        <line class="review-axis" x1={EDGE} x2={width - EDGE} y1={floor} y2={floor} />
        {line && (
          <>
            <line
              class="review-line"
              x1={EDGE}
              x2={width - EDGE}
              y1={floor - line.at * scale}
              y2={floor - line.at * scale}
            />
            <text class="review-axis-text" x={width - EDGE} y={floor - line.at * scale - 5} text-anchor="end">
              {line.label}
            </text>
          </>
        )}
        {bars.map(({ label: name, values, top }, index) => {
          const middle = EDGE + slot * (index + 0.5);
          let from = floor;
          const parts = values.map((value, at) => {
            const height = value * scale;
            from -= height;
            return (
              <rect
                key={at}
                class={`review-part review-part-${at}`}
                x={middle - thick / 2}
                y={from}
                width={thick}
                height={height}
              />
            );
          });
          return (
            <g key={index}>
              {parts}
              {top && (
                <text class="review-axis-text review-top" x={middle} y={from - 5} text-anchor="middle">
                  {top}
                </text>
              )}
              {index % every === 0 && (
                <text
                  class="review-axis-text"
                  x={index === 0 ? EDGE : middle}
                  y={HEIGHT - 7}
                  text-anchor={index === 0 ? 'start' : 'middle'}
                >
                  {name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
