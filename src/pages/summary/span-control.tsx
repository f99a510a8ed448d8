import { useState } from 'preact/hooks';
import { calendarSpan, checkSpan, SPAN_KINDS, type Span, type SpanKind, stepSpan } from '../../core/summary/span.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../today.ts';
import { spanDays, spanName } from './span-words.ts';

export interface SpanControlProps {
  kind: SpanKind;
  span: Span;
  onSpan: (next: { kind: SpanKind; span: Span }) => void;
}

/** Which days are counted: of the calendar, with steps to those before and after, or any. */
export function SpanControl({ kind, span, onSpan }: SpanControlProps) {
  const [typed, setTyped] = useState(span);
  const [isWrong, setWrong] = useState(false);

  function type(edit: Partial<Span>): void {
    const next = { ...typed, ...edit };
    setTyped(next);
    const checked = checkSpan(next.from, next.to);
    setWrong(checked === null);
    if (checked) onSpan({ kind: 'custom', span: checked });
  }
  function go(next: { kind: SpanKind; span: Span }): void {
    setTyped(next.span);
    setWrong(false);
    onSpan(next);
  }
  const day = today();
  // A span that begins later than today has nothing to count.
  const base = span.from <= day && day <= span.to ? day : span.from;
  return (
    <section class="summary-span" aria-label={t('summary.span')}>
      <SegmentedControl
        label={t('summary.span')}
        value={kind}
        options={SPAN_KINDS.map((value) => ({ value, label: t(`summary.kind.${value}`) }))}
        onChange={(next) => go({ kind: next, span: next === 'custom' ? span : calendarSpan(next, base) })}
      />
      <div class="summary-steps">
        <Button icon="chevron-left" onClick={() => go({ kind, span: stepSpan(span, kind, -1) })}>
          {t('summary.before')}
        </Button>
        <p class="summary-span-name" role="status">
          <strong>{spanName(span)}</strong>
          {kind !== 'custom' && <span class="summary-soft">{spanDays(span)}</span>}
        </p>
        <Button iconEnd="chevron-right" onClick={() => go({ kind, span: stepSpan(span, kind, 1) })}>
          {t('summary.after')}
        </Button>
      </div>
      {kind === 'custom' && (
        <div class="summary-days">
          <TextField label={t('summary.from')} type="date" value={typed.from} onInput={(from) => type({ from })} />
          <TextField
            label={t('summary.to')}
            type="date"
            value={typed.to}
            error={isWrong ? t('summary.spanWrong') : undefined}
            onInput={(to) => type({ to })}
          />
        </div>
      )}
    </section>
  );
}
