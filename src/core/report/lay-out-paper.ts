import { formatDay, formatOfficialDay } from '../text/dates.ts';
import type { PaperBlock, PaperHead, PaperRun, PaperText, PaperTextStyle } from './paper.ts';
import { listSources, type PaperSource } from './paper-sources.ts';
import { PAPER_WORDS, type PaperLocale, type PaperWords } from './paper-words.ts';
import type { Profile, Report } from './report.ts';
import type { ReportBlock, ReportInline, ReportList, ReportQuotation } from './report-doc.ts';

export interface PaperContents {
  report: Pick<Report, 'title' | 'articleIds' | 'doc' | 'day'>;
  profile: Profile;
  locale: PaperLocale;
  /** `YYYY-MM-DD`: printed where the paper has no day of its own. */
  today: string;
  /** What is known of the articles that the paper names. */
  sources: readonly PaperSource[];
  /** Whether the list of sources is printed. */
  hasSources: boolean;
}

/**
 * A paper as it is printed: head, title, writer, body, signature, sources. A bài thu hoạch is a personal paper: it has
 * no number, no seal and no list of recipients, and whoever is no member of the Party does not wear its head.
 */
export function layOutPaper({ report, profile, locale, today, sources, hasSources }: PaperContents): PaperBlock[] {
  const words = PAPER_WORDS[locale];
  const list = hasSources ? listSources(report.doc, report.articleIds, sources) : null;
  return [
    layOutHead(profile, locale, report.day ?? today),
    line('title', words.title),
    ...lines('subtitle', [subtitleOf(report.title, words)]),
    ...asPart(layOutWriter(profile, words)),
    ...asPart(report.doc.content.flatMap(layOutBlock)),
    { kind: 'signature', label: words.writer, hint: words.signHint, name: profile.name.trim() },
    ...(list && list.entries.length > 0
      ? [
          line('sources-title', list.isCited ? words.consulted : words.studied),
          ...list.entries.map((entry, index) => line('source', `${index + 1}. ${entry}`)),
        ]
      : []),
  ];
}

function layOutHead(
  { isPartyMember, unit, superiorBody, place }: Profile,
  locale: PaperLocale,
  day: string,
): PaperHead {
  const { partyMotto, stateMotto } = PAPER_WORDS[locale];
  const inCapitals = (text: string): string => text.trim().toLocaleUpperCase('vi');
  return {
    kind: 'head',
    superiorBody: inCapitals(superiorBody),
    unit: inCapitals(unit),
    mark: unit.trim() === '' && superiorBody.trim() === '' ? null : isPartyMember ? 'star' : 'line',
    motto: isPartyMember === null ? [] : isPartyMember ? partyMotto : stateMotto,
    placeAndDay: placeAndDay(place.trim(), day, locale),
  };
}

function placeAndDay(place: string, iso: string, locale: PaperLocale): string {
  const day = locale === 'vi' ? formatOfficialDay(iso) : formatDay(iso, 'en');
  if (place !== '') return `${place}, ${day}`;
  return day.charAt(0).toUpperCase() + day.slice(1);
}

/** The paper says already what it is. */
function subtitleOf(title: string, { kind }: PaperWords): string {
  const text = title.trim();
  if (!text.toLocaleLowerCase('vi').startsWith(kind)) return text;
  const rest = text.slice(kind.length).replace(/^[\s:.,–-]+/, '');
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

function layOutWriter({ name, role, unit }: Profile, words: PaperWords): PaperText[] {
  const said: [string, string][] = [
    [words.name, name],
    [words.role, role],
    [words.unit, unit],
  ];
  return lines(
    'writer',
    said.map(([label, value]) => (value.trim() ? `${label}: ${value.trim()}` : '')),
  );
}

function layOutBlock(block: ReportBlock): PaperText[] {
  switch (block.type) {
    case 'heading':
      return text(`heading-${block.attrs.level}`, runsOf(block.content));
    case 'paragraph':
      return text('paragraph', runsOf(block.content));
    case 'quotation':
      return layOutQuotation(block);
    default:
      return layOutList(block, 0);
  }
}

/** As Vietnamese papers set a list: each item begins as a paragraph does, "-" and below it "+"; "1." and below it "a)". */
function layOutList(list: ReportList, depth: number): PaperText[] {
  return list.content.flatMap((item, index) =>
    item.content.flatMap((part, place): PaperText[] => {
      if (part.type !== 'paragraph') return layOutList(part, depth + 1);
      const runs = runsOf(part.content);
      if (isBlank(runs)) return [];
      const marker = place > 0 ? [] : [{ text: `${markerOf(list.type, index, depth)}\u00a0` }];
      return [{ kind: 'text', style: 'item', runs: [...marker, ...runs], depth }];
    }),
  );
}

function markerOf(type: ReportList['type'], index: number, depth: number): string {
  if (type === 'bullet_list') return depth % 2 === 0 ? '-' : '+';
  return depth % 2 === 0 ? `${index + 1}.` : `${letterOf(index)})`;
}

/** a, b … z, aa. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** In quotation marks, with its source in brackets behind. */
function layOutQuotation({ attrs, content }: ReportQuotation): PaperText[] {
  const paragraphs = content.map((paragraph) => runsOf(paragraph.content)).filter((runs) => !isBlank(runs));
  const whole = paragraphs
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join('\n')
    .trim();
  const isMarked = /^[“"«]/.test(whole) && /[”"»]$/.test(whole);
  const citation = attrs.citation.trim();
  return paragraphs.map((runs, index) => {
    const isLast = index === paragraphs.length - 1;
    const before = index === 0 && !isMarked ? [{ text: '“' }] : [];
    const after = isLast ? `${isMarked ? '' : '”'}${citation ? ` (${citation})` : ''}` : '';
    return {
      kind: 'text',
      style: 'quotation',
      runs: [...before, ...trimEnds(runs), ...(after ? [{ text: after }] : [])],
    };
  });
}

function runsOf(content: readonly ReportInline[] = []): PaperRun[] {
  const runs: PaperRun[] = [];
  for (const inline of content) {
    const before = runs.at(-1)?.text ?? ' ';
    if (inline.type === 'citation') {
      const citation = inline.attrs.citation.trim();
      if (citation !== '') runs.push({ text: `${/[\s(]$/.test(before) ? '' : ' '}(${citation})` });
      continue;
    }
    const isAfterSource = content[content.indexOf(inline) - 1]?.type === 'citation' && /^[\p{L}\d]/u.test(inline.text);
    const run: PaperRun = { text: isAfterSource ? ` ${inline.text}` : inline.text };
    if (inline.marks?.some(({ type }) => type === 'strong')) run.strong = true;
    if (inline.marks?.some(({ type }) => type === 'em')) run.em = true;
    runs.push(run);
  }
  return runs;
}

/** Without blanks at the ends, so that a quotation mark stands at its word. */
function trimEnds(runs: readonly PaperRun[]): PaperRun[] {
  return runs.map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === runs.length - 1 ? start.trimEnd() : start };
  });
}

function asPart([first, ...rest]: PaperText[]): PaperText[] {
  return first ? [{ ...first, isFirst: true }, ...rest] : [];
}

function text(style: PaperTextStyle, runs: PaperRun[]): PaperText[] {
  return isBlank(runs) ? [] : [{ kind: 'text', style, runs }];
}

function isBlank(runs: readonly PaperRun[]): boolean {
  return runs.every((run) => run.text.trim() === '');
}

function line(style: PaperTextStyle, words: string): PaperText {
  return { kind: 'text', style, runs: [{ text: words }] };
}

function lines(style: PaperTextStyle, texts: readonly string[]): PaperText[] {
  return texts.filter(Boolean).map((words) => line(style, words));
}
