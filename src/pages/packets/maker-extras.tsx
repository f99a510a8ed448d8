import { useCallback } from 'preact/hooks';
import { calendarSpan, type Span } from '../../core/summary/span.ts';
import { t } from '../../i18n/t.ts';
import { Select } from '../../ui/select.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { library } from '../page-library.ts';
import { spanName } from '../summary/span-words.ts';
import { today } from '../today.ts';
import { useLibraryFacts } from '../use-library-facts.ts';
import type { MakerPartProps } from './maker-part.ts';

const NONE = 'none';
const REST = 300;
const keyOf = ({ from, to }: Span): string => `${from}/${to}`;

/** A plan, templates and counts that go with the articles. */
export function MakerExtras({ draft, change }: MakerPartProps) {
  const read = useCallback(() => Promise.all([library.listPlans(), library.listTemplates()]), []);
  const { facts } = useLibraryFacts(read, REST);
  const [plans, templates] = facts ?? [[], []];
  const { planId, templateIds, counts } = draft;
  const calendar = (['quarter', 'half', 'nine', 'year'] as const).map((kind) => calendarSpan(kind, today()));
  const spans = [...new Map([...calendar, ...(counts ? [counts] : [])].map((span) => [keyOf(span), span])).values()];
  return (
    <section class="maker-part" aria-labelledby="maker-extras">
      <h2 id="maker-extras" class="packets-section-title">
        {t('packets.make.extras')}
      </h2>
      <div class="maker-fields">
        <Select
          label={t('packets.make.plan')}
          value={plans.some(({ id }) => id === planId) ? (planId ?? NONE) : NONE}
          options={[
            { value: NONE, label: t('packets.make.planNone') },
            ...plans.map(({ id, title }) => ({ value: id, label: title || t('plan.untitled') })),
          ]}
          onChange={(id) => change({ planId: id === NONE ? null : id })}
        />
        <Select
          label={t('packets.make.counts')}
          hint={t('packets.make.countsHint')}
          value={counts ? keyOf(counts) : NONE}
          options={[
            { value: NONE, label: t('packets.make.countsNone') },
            ...spans.map((span) => ({ value: keyOf(span), label: spanName(span) })),
          ]}
          onChange={(key) => change({ counts: spans.find((span) => keyOf(span) === key) ?? null })}
        />
      </div>
      <h3 class="packets-minor">{t('packets.make.templates')}</h3>
      {templates.length === 0 && <p class="packets-soft">{t('packets.make.templatesNone')}</p>}
      {templates.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          checked={templateIds.includes(id)}
          onChange={(isTicked) =>
            change({ templateIds: isTicked ? [...templateIds, id] : templateIds.filter((other) => other !== id) })
          }
        />
      ))}
    </section>
  );
}
