import { foldBare } from '../../core/text/fold.ts';
import { getLocale, type MessageKey, t } from '../../i18n/t.ts';
import { daysLeft, type TrashedItem } from '../../services/trash-list.ts';
import type { IconName } from '../../ui/icon-paths.ts';
import { formatSize } from '../format-size.ts';

export const TRASH_KINDS = [
  'all',
  'article',
  'passage',
  'reflection',
  'topic',
  'topic-note',
  'plan',
  'report-template',
  'report',
  'handout',
  'story',
  'story-picture',
  'contents',
] as const;

export type TrashKind = (typeof TRASH_KINDS)[number];

export const TRASH_ICONS: Record<TrashedItem['kind'], IconName> = {
  article: 'news',
  passage: 'highlighter',
  reflection: 'person',
  topic: 'list',
  'topic-note': 'note',
  plan: 'calendar',
  'report-template': 'outline',
  report: 'edit',
  handout: 'print',
  story: 'quote',
  'story-picture': 'news',
  contents: 'document',
};

const UNTITLED: Partial<Record<TrashedItem['kind'], MessageKey>> = {
  topic: 'topics.untitled',
  'topic-note': 'topic.noteEmpty',
  plan: 'plan.untitled',
  'report-template': 'template.untitled',
  story: 'stories.untitled',
  report: 'reports.untitled',
  handout: 'handout.untitled',
  'story-picture': 'stories.picture',
};

export function trashTitle({ title, kind }: TrashedItem): string {
  if (title.trim() !== '') return title;
  return t(UNTITLED[kind] ?? 'article.untitled');
}

const ITEMS: Partial<Record<TrashedItem['kind'], MessageKey>> = {
  contents: 'trash.pieces',
  'report-template': 'template.sections',
  story: 'stories.pictureCount',
};

/** What it is, what is inside, how large it is, and how long it is kept. */
export function trashDetails(item: TrashedItem, now: number): string[] {
  const { kind, what, from, passages, reflections, items, bytes, deletedAt } = item;
  const left = daysLeft(deletedAt, now);
  return [
    kind === 'contents' && what ? t(`trash.what.${what}`) : t(`trash.kind.${kind}`),
    kind === 'topic-note'
      ? t('trash.ofTopic', { title: from || t('topics.untitled') })
      : kind === 'story-picture'
        ? t('trash.ofTopic', { title: from || t('stories.untitled') })
        : from,
    passages > 0 ? t('passage.count', { count: passages }) : '',
    reflections > 0 ? t('trash.reflections', { count: reflections }) : '',
    items > 0 ? t(ITEMS[kind] ?? 'trash.items', { count: items }) : '',
    formatSize(bytes),
    left === 0 ? t('trash.lastDay') : t('trash.daysLeft', { count: left }),
  ].filter(Boolean);
}

/** Every typed word stands in it, with or without diacritics. */
export function fitsTrash(item: TrashedItem, query: string, kind: TrashKind): boolean {
  if (kind !== 'all' && item.kind !== kind) return false;
  const folded = foldBare(`${item.title} ${item.from}`);
  return foldBare(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** The day of a deletion as its heading says it. */
export function dayLabel(at: number, now: number): string {
  const day = (time: number): string => new Date(time).toDateString();
  if (day(at) === day(now)) return t('trash.today');
  if (day(at) === day(now - 24 * 60 * 60 * 1000)) return t('trash.yesterday');
  return t('trash.day', { day: new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long' }).format(at) });
}
