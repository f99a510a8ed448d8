import type { Reflection } from '../core/model/reflection.ts';
import { STORY_STEPS } from '../core/stories/story.ts';
import type { FreedContents, TrashEntry } from './trash-entry.ts';

/** What a list of the trash shows of one entry: the entries themselves hold whole articles, and are never all read. */
export interface TrashSummary {
  /** That of the entry. */
  id: string;
  deletedAt: number;
  kind: TrashEntry['kind'];
  /** Of a `contents` entry. */
  what?: FreedContents;
  /** Id of what was deleted. */
  subject: string;
  /** The article that it is, or belongs to; empty for a topic and for a story. */
  articleId: string;
  /** Key of the page's address, of an article. */
  urlKey?: string;
  /** Title, or the beginning of the words. */
  title: string;
  /** Where an article was published; what a note's topic or a picture's story is called. */
  from: string;
  passages: number;
  reflections: number;
  /** Of a topic, a plan or a template; pictures of a story. */
  items: number;
  /** Room that it takes, bytes, roughly. */
  bytes: number;
}

const SHOWN = 240;
/** As sizes of the shelf: UTF-8 of Vietnamese text takes some 1.4 bytes a unit. */
const BYTES_A_UNIT = 1.4;

export function summariseTrash(entry: TrashEntry): TrashSummary {
  const { id, deletedAt, kind } = entry;
  const base = { id, deletedAt, kind, articleId: '', from: '', passages: 0, reflections: 0, items: 0 };
  switch (entry.kind) {
    case 'article': {
      const { article, body, passages, reflections = [], images = [], versions = [], file } = entry;
      const copies = [body, ...versions].map((copy) => (copy ? copy.html.length + copy.text.length : 0));
      const media = sum(images.map(({ bytes }) => bytes)) + (file?.blob.size ?? 0);
      const counts = { passages: passages.length, reflections: reflections.length };
      const bytes = roughBytes(sum(copies) + units([article, passages, reflections])) + media;
      const { title, siteName, urlKey } = article;
      return { ...base, ...counts, subject: article.id, articleId: article.id, urlKey, title, from: siteName, bytes };
    }
    case 'passage': {
      const { passage, reflections = [] } = entry;
      const { id: subject, articleId, quote } = passage;
      const bytes = roughBytes(units([passage, reflections]));
      return { ...base, subject, articleId, title: cut(quote), reflections: reflections.length, bytes };
    }
    case 'reflection': {
      const { reflection } = entry;
      const { id: subject, articleId } = reflection;
      return { ...base, subject, articleId, title: cut(wordsOf(reflection)), bytes: roughBytes(units([reflection])) };
    }
    case 'topic': {
      const { topic } = entry;
      const { id: subject, title, items } = topic;
      return { ...base, subject, title, items: items.length, bytes: roughBytes(units([topic])) };
    }
    case 'plan': {
      const { plan } = entry;
      const { id: subject, title, items } = plan;
      return { ...base, subject, title, items: items.length, bytes: roughBytes(units([plan])) };
    }
    case 'report-template': {
      const { template } = entry;
      const { id: subject, title, sections } = template;
      return { ...base, subject, title, items: sections.length, bytes: roughBytes(units([template])) };
    }
    case 'report': {
      const { report, versions } = entry;
      const { id: subject, title, template } = report;
      return { ...base, subject, title, from: template.title, bytes: roughBytes(units([report, versions])) };
    }
    case 'topic-note': {
      const { item, title: from } = entry;
      const text = item.kind === 'note' ? item.text : '';
      return { ...base, subject: item.id, title: cut(text), from, bytes: roughBytes(units([item])) };
    }
    case 'story': {
      const { story, pictures } = entry;
      const { id: subject, title, passageIds } = story;
      const bytes = roughBytes(units([story])) + sum(pictures.map((picture) => picture.bytes));
      const words = title || STORY_STEPS.map((step) => story[step]).find((text) => text.trim() !== '') || '';
      return { ...base, subject, title: cut(words), passages: passageIds.length, items: pictures.length, bytes };
    }
    case 'handout': {
      const { handout } = entry;
      const { id: subject, title, summary, passages } = handout;
      const bytes = roughBytes(units([handout]));
      return { ...base, subject, title: cut(title || summary), passages: passages.length, bytes };
    }
    case 'story-picture': {
      const { picture, title: from } = entry;
      const { id: subject, caption, alt, bytes } = picture;
      return { ...base, subject, title: cut(caption || alt), from, bytes };
    }
    case 'contents': {
      const { articleId, title, what, images = [], versions = [], file } = entry;
      const copies = sum(versions.map((copy) => copy.html.length + copy.text.length));
      const bytes = roughBytes(copies) + sum(images.map((image) => image.bytes)) + (file?.blob.size ?? 0);
      const count = images.length + versions.length + (file ? 1 : 0);
      return { ...base, what, subject: articleId, articleId, title, items: count, bytes };
    }
  }
}

function wordsOf({ evidence, shortcoming, cause, action }: Reflection): string {
  return [evidence, shortcoming, cause, action].find((text) => text.trim() !== '') ?? '';
}

function cut(text: string): string {
  return text.slice(0, SHOWN).replace(/\p{Cs}$/u, '');
}

function units(values: unknown[]): number {
  return JSON.stringify(values).length;
}

function roughBytes(count: number): number {
  return Math.round(count * BYTES_A_UNIT);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
