import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { detectArticle } from '../../src/dom/detect/index.ts';
import { blockText } from '../../src/dom/extract/blocks.ts';
import { extractArticle } from '../../src/dom/extract/index.ts';

/** What one contestant says of one page. Times in milliseconds; null where it has no such answer. */
export interface Answer {
  isArticle: boolean | null;
  score: number | null;
  detectMs: number | null;
  extractMs: number;
  title: string;
  authors: string;
  date: string;
  text: string;
  failure: string;
}

type Contestant = (html: string, url: string) => Answer;

const NOTHING: Answer = {
  isArticle: null,
  score: null,
  detectMs: null,
  extractMs: 0,
  title: '',
  authors: '',
  date: '',
  text: '',
  failure: '',
};

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

function parse(html: string, url: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  if (document.querySelector('base') === null) {
    const base = document.createElement('base');
    base.href = url;
    document.head.prepend(base);
  }
  return document;
}

/** The same reading of lines for everybody, so that nobody is charged for words glued by its serialiser. */
function textOf(html: string): string {
  return blockText(new DOMParser().parseFromString(html, 'text/html').body);
}

const ours: Contestant = (html, url) => {
  const document = parse(html, url);
  const [detection, detectMs] = timed(() => detectArticle(document, url));
  const [article, extractMs] = timed(() => extractArticle(document, url));
  return {
    isArticle: detection.isArticle,
    score: detection.score,
    detectMs,
    extractMs,
    title: article?.title ?? '',
    authors: article?.byline.join('; ') ?? '',
    date: article?.publishedAt ?? '',
    text: article?.text ?? '',
    failure: '',
  };
};

const readability: Contestant = (html, url) => {
  const document = parse(html, url);
  const [isArticle, detectMs] = timed(() => isProbablyReaderable(document));
  const [article, extractMs] = timed(() => new Readability(document).parse());
  return {
    ...NOTHING,
    isArticle,
    detectMs,
    extractMs,
    title: article?.title ?? '',
    authors: article?.byline ?? '',
    date: article?.publishedTime ?? '',
    text: textOf(article?.content ?? ''),
  };
};

const defuddle: Contestant = (html, url) => {
  const document = parse(html, url);
  const [article, extractMs] = timed(() => new Defuddle(document, { url }).parse());
  const { title, author, published, content } = article;
  return { ...NOTHING, extractMs, title, authors: author, date: published, text: textOf(content) };
};

const CONTESTANTS: Record<string, Contestant> = { ours, readability, defuddle };

/** Asked from outside through the browser's driver; an exception is an answer too. */
(globalThis as { askContestant?: unknown }).askContestant = (name: string, html: string, url: string): Answer => {
  try {
    return CONTESTANTS[name]?.(html, url) ?? { ...NOTHING, failure: `no contestant ${name}` };
  } catch (thrown) {
    return { ...NOTHING, failure: String(thrown) };
  }
};
