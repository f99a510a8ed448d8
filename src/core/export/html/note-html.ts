import type { Article } from '../../model/article.ts';
import type { Passage } from '../../model/passage.ts';
import { actionState, isEmptyReflection, type Reflection } from '../../model/reflection.ts';
import { formatDay } from '../../text/dates.ts';
import { escapeHtml } from '../escape-html.ts';
import type { ExportSettings } from '../export-format.ts';
import { passageAddress } from '../passage-address.ts';
import { linesHtml, markdownHtml } from './markdown-html.ts';
import type { StudyPageLabels } from './study-page-labels.ts';

export interface NoteWords {
  settings: ExportSettings;
  labels: StudyPageLabels;
}

export interface NotedPassage {
  passage: Passage;
  number: number;
  /** Of the article. */
  prefix: string;
  /** Whether the text has it, so that the note leads there. */
  isDrawn: boolean;
  reflections: readonly Reflection[];
  article: Article;
}

/** What belongs to one passage: number, role, what was written, where it can be opened. */
export function noteHtml(noted: NotedPassage, words: NoteWords): string {
  const { passage, number, prefix, isDrawn, reflections, article } = noted;
  const { settings, labels } = words;
  const role = `<span class="role ${passage.role}">${escapeHtml(settings.labels.roles[passage.role])}</span>`;
  const back = `<a class="num" href="#${prefix}d${number}" aria-label="${escapeHtml(`${number}. ${labels.backToText}`)}">${number}</a>`;
  const open = linkHtml(passageAddress(passage, article), '↗', 'open', settings.labels.openPassage);
  const parts = [
    `<p class="note-head">${isDrawn ? back : `<span class="num">${number}</span>`} ${role}${open && ` ${open}`}</p>`,
    isDrawn ? '' : `<blockquote dir="auto">${linesHtml(passage.quote)}</blockquote>`,
    markdownHtml(passage.note),
    tagsHtml(passage.tags, labels),
    ...reflections.map((reflection) => reflectionHtml(reflection, words)),
  ];
  return `<div class="note ${passage.role}" id="${prefix}g${number}">${parts.join('')}</div>`;
}

/**
 * A link that leads to the web and nowhere else, in a place of its own; empty where there is none.
 * @param name what it is called where its words are a sign
 */
export function linkHtml(address: string, words: string, className: string, name = ''): string {
  if (!/^https?:\/\//i.test(address)) return '';
  const url = escapeHtml(address.replace(/\s/g, (blank) => encodeURIComponent(blank)));
  const label = name && ` aria-label="${escapeHtml(name)}" title="${escapeHtml(name)}"`;
  return `<a class="${className}" href="${url}" target="_blank" rel="noopener noreferrer" dir="auto"${label}>${escapeHtml(words)}</a>`;
}

export function tagsHtml(tags: readonly string[], { tags: label }: StudyPageLabels): string {
  if (tags.length === 0) return '';
  const items = tags.map((tag) => `<li dir="auto">#${escapeHtml(tag)}</li>`).join('');
  return `<ul class="tags" aria-label="${escapeHtml(label)}">${items}</ul>`;
}

/** One reflection; empty where nothing was said. */
export function reflectionHtml(reflection: Reflection, { settings, labels }: NoteWords): string {
  if (isEmptyReflection(reflection)) return '';
  const { scope, evidence, shortcoming, cause, causeKind } = reflection;
  const names = settings.labels.reflection;
  const kind = causeKind === null ? '' : ` (${names.causeKinds[causeKind].toLocaleLowerCase('vi')})`;
  const said = (label: string, text: string): string =>
    text.trim() === '' ? '' : `<dt>${escapeHtml(label)}</dt><dd dir="auto">${linesHtml(text.trim())}</dd>`;
  const parts = [
    said(names.evidence, evidence),
    said(names.shortcoming, shortcoming),
    said(`${names.cause}${kind}`, cause),
    actionHtml(reflection, { settings, labels }),
  ];
  const head = `<p class="reflection-head">${escapeHtml(`${names.title} · ${names.scopes[scope]}`)}</p>`;
  return `<div class="reflection">${head}<dl>${parts.join('')}</dl></div>`;
}

const BOXES = { open: '☐', done: '☑', dropped: '☒' } as const;

function actionHtml(reflection: Reflection, { settings, labels }: NoteWords): string {
  const { action, dueOn, dropReason } = reflection;
  if (action.trim() === '') return '';
  const names = settings.labels.reflection;
  const state = actionState(reflection);
  const stateName = state === 'open' ? labels.open : state === 'done' ? names.done : names.dropped;
  const due =
    dueOn === null
      ? ''
      : `<br><span class="due">${escapeHtml(`${names.dueOn}: ${formatDay(dueOn, settings.locale)}`)}</span>`;
  const why = state === 'dropped' && dropReason.trim() !== '' ? `<br>${linesHtml(dropReason.trim())}` : '';
  const box = `<span class="state">${BOXES[state]} ${escapeHtml(stateName)}</span>`;
  return `<dt>${escapeHtml(names.action)}</dt><dd dir="auto">${linesHtml(action.trim())}${due}<br>${box}${why}</dd>`;
}
