import { useRef, useState } from 'preact/hooks';
import { spansOf, sumMembers } from '../../core/summary/member-counts.ts';
import type { Span } from '../../core/summary/span.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { useFileDrop } from '../open-files/use-file-drop.ts';
import { MemberList } from './member-list.tsx';
import { PaperHead } from './paper-head.tsx';
import { SaveDocx } from './save-docx.tsx';
import { groupTables, rules } from './sheet.ts';
import { spanDays, spanName } from './span-words.ts';
import { TableView } from './table-view.tsx';
import { useGroup } from './use-group.ts';
import { WriterWords } from './writer-words.tsx';

export interface GroupViewProps {
  /** What one's own counts are added for where there is no packet yet. */
  span: Span;
  push: (toast: ToastMessage) => void;
}

const ALL = 'all';
const NAME_KEY = 'summary-group-name';
const keyOf = ({ from, to }: Span): string => `${from}/${to}`;

/** Members' packets added up: sums alone, party members and others apart. */
export function GroupView({ span, push }: GroupViewProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const { members, failure, reload, refused, isBusy, forgive, addFiles, addOwn, remove } = useGroup(push);
  const [asked, setAsked] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [name, setName] = useState(() => localStorage.getItem(NAME_KEY) ?? '');
  const isOver = useFileDrop(addFiles);

  const all = members ?? [];
  const spans = spansOf(all);
  const chosen = asked === ALL ? null : (spans.find((one) => keyOf(one) === asked) ?? spans[0] ?? null);
  const isMixed = asked === ALL && spans.length > 1;
  const counted = chosen ? all.filter((member) => keyOf(member) === keyOf(chosen)) : all;
  const whole = wholeSpan(spans) ?? span;
  const shownSpan = chosen ?? whole;
  const spanList = spans.map((one) => t('group.spanOption', { span: spanName(one), count: one.count })).join('; ');
  const tables = groupTables(sumMembers(counted));
  const title = t('group.heading');
  const lines = [...[name.trim()].filter(Boolean), `${spanName(shownSpan)} (${spanDays(shownSpan)})`];
  const mixedWords = t('group.mixed', { spans: spanList });

  const add = (
    <Button variant="primary" icon="plus" busy={isBusy} onClick={() => chooser.current?.click()}>
      {t('group.add')}
    </Button>
  );
  const own = (
    <Button icon="person" onClick={() => addOwn(chosen ?? span)}>
      {t('group.addOwn')}
    </Button>
  );
  return (
    <>
      <p class="page-lead summary-screen">{t('group.lead')}</p>
      <input
        ref={chooser}
        class="group-chooser"
        type="file"
        multiple
        accept=".json,application/json"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          addFiles([...(event.currentTarget.files ?? [])]);
          // The same file chosen once more is news again.
          event.currentTarget.value = '';
        }}
      />
      {isOver && <p class="group-drop">{t('group.drop')}</p>}
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      {refused.length > 0 && (
        <Banner tone="error" title={t('group.refused')} onClose={forgive} closeLabel={t('close')}>
          <ul class="group-refused">
            {refused.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Banner>
      )}
      {members === null ? (
        !failure && <Skeleton label={t('loading.label')} lines={8} />
      ) : members.length === 0 ? (
        <EmptyState
          drawing="sheaf"
          title={t('group.emptyTitle')}
          action={
            <>
              {add}
              {own}
            </>
          }
        >
          {t('group.emptyText')}
        </EmptyState>
      ) : (
        <>
          <div class="page-actions summary-screen">
            {add}
            {own}
            <SaveDocx
              sheet={() => ({
                title,
                lines: isMixed ? [...lines, mixedWords] : lines,
                tables,
                lists: [],
                words,
                rules: rules().slice(0, -1),
              })}
              name={[title, name.trim(), spanName(shownSpan)].filter(Boolean).join(' ')}
              push={push}
            />
            <Button icon="print" onClick={() => print()}>
              {t('summary.print')}
            </Button>
          </div>
          <div class="group-choices summary-screen">
            <TextField
              label={t('group.unit')}
              value={name}
              maxLength={200}
              onInput={(typed) => {
                setName(typed);
                localStorage.setItem(NAME_KEY, typed);
              }}
            />
            {spans.length > 1 && (
              <Select
                label={t('group.spans')}
                value={asked === ALL ? ALL : keyOf(shownSpan)}
                options={[
                  ...spans.map((one) => ({
                    value: keyOf(one),
                    label: t('group.spanOption', { span: spanName(one), count: one.count }),
                  })),
                  { value: ALL, label: t('group.allSpans', { count: all.length }) },
                ]}
                onChange={setAsked}
              />
            )}
          </div>
          <PaperHead title={title} lines={lines} />
          {isMixed && <Banner tone="warning">{mixedWords}</Banner>}
          {chosen && counted.length < all.length && (
            <Banner>{t('group.otherSpans', { count: all.length - counted.length })}</Banner>
          )}
          <section class="summary-section" aria-labelledby="group-sums">
            <h2 id="group-sums" class="summary-title">
              {t('group.sums')}: {spanName(shownSpan)}
            </h2>
            {tables.map((table) => (
              <TableView key={table.title} table={table} />
            ))}
          </section>
          <WriterWords key={keyOf(shownSpan)} owner="group" span={shownSpan} onWords={setWords} />
          <MemberList members={all} onRemove={remove} />
        </>
      )}
    </>
  );
}

/** From the first day of all spans to the last. */
function wholeSpan(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  const from = spans.map((one) => one.from).sort()[0] as string;
  const to = spans
    .map((one) => one.to)
    .sort()
    .at(-1) as string;
  return { from, to };
}
