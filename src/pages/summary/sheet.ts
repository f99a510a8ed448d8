import { type Counts, MONTH_KEYS, type MonthCounts } from '../../core/summary/counts.ts';
import type { GroupSums } from '../../core/summary/member-counts.ts';
import { SECTIONS } from '../../core/summary/sections.ts';
import { getLocale, t } from '../../i18n/t.ts';
import type { NamedThing, Summary } from '../../services/summary.ts';

/** A table as it is shown, printed and written: the first cell of a row says what it is. */
export interface SheetTable {
  title: string;
  head: string[];
  rows: { cells: string[]; isPart: boolean }[];
}

export interface SheetList {
  title: string;
  items: string[];
  /** What stands below the items; may be empty. */
  more: string;
}

/** A summary on paper: what DOCX and print are made of. */
export interface Sheet {
  title: string;
  /** Under the title, one a line: span, name, unit. */
  lines: string[];
  tables: SheetTable[];
  lists: SheetList[];
  /** The writer's own words. */
  words: string;
  /** How it is counted. */
  rules: string[];
}

export function sectionTables(columns: readonly { head: string; counts: Counts }[]): SheetTable[] {
  return SECTIONS.map(({ id, rows }) => ({
    title: t(`summary.section.${id}`),
    head: [t('summary.what'), ...columns.map(({ head }) => head)],
    rows: rows.map(({ key, isPart = false }) => ({
      cells: [t(`summary.count.${key}`), ...columns.map(({ counts }) => shown(counts[key]))],
      isPart,
    })),
  }));
}

export function monthTable(months: readonly MonthCounts[]): SheetTable {
  return {
    title: t('summary.section.months'),
    head: [t('summary.month'), ...MONTH_KEYS.map((key) => t(`summary.count.${key}`))],
    rows: months.map((counts) => ({
      cells: [monthName(counts.month), ...MONTH_KEYS.map((key) => shown(counts[key]))],
      isPart: false,
    })),
  };
}

export function ownTables({ counts, months }: Pick<Summary, 'counts' | 'months'>): SheetTable[] {
  const tables = sectionTables([{ head: t('summary.count'), counts }]);
  return months.length > 1 ? [...tables, monthTable(months)] : tables;
}

export function ownLists({ texts, unnamed, topics, reports }: Summary): SheetList[] {
  const named = (things: readonly NamedThing[]): string[] => things.map(({ title }) => title || t('article.untitled'));
  return [
    {
      title: t('summary.section.texts'),
      items: named(texts),
      more: unnamed > 0 ? t('summary.unnamed', { count: unnamed }) : '',
    },
    { title: t('summary.section.topics'), items: named(topics), more: '' },
    { title: t('summary.section.reports'), items: named(reports), more: '' },
  ].filter(({ items, more }) => items.length > 0 || more !== '');
}

/** Sums in columns: party members, others, those who did not say where there are any, all. Members first. */
export function groupTables(sums: GroupSums): SheetTable[] {
  const parts = (['party', 'others', 'unsaid', 'all'] as const).filter(
    (part) => part !== 'unsaid' || sums.members.unsaid > 0,
  );
  const columns = parts.map((part) => ({ head: t(`group.column.${part}`), counts: sums[part] }));
  const [first, ...rest] = sectionTables(columns);
  if (!first) return [];
  const members = [t('group.members'), ...parts.map((part) => shown(sums.members[part]))];
  return [{ ...first, rows: [{ cells: members, isPart: false }, ...first.rows] }, ...rest];
}

export function rules(): string[] {
  const all = ['texts', 'commitments', 'kept', 'topics', 'months'] as const;
  return all.map((rule) => t(`summary.rule.${rule}`));
}

/** "07/2026". */
export function monthName(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

export function shown(count: number): string {
  return new Intl.NumberFormat(getLocale()).format(count);
}
