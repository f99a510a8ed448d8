// @ts-check
/** @typedef {import('./corpora.mjs').Page} Page @typedef {import('./contestants.ts').Answer} Answer */

const WORDS = /[\p{L}\p{M}\p{N}_]+/gu;

/** @param {string} text @param {number} size @returns {Map<string, number>} */
function shingles(text, size) {
  const words = text.normalize('NFC').match(WORDS) ?? [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let index = 0; index < Math.max(1, words.length - size + 1); index += 1) {
    const shingle = words.slice(index, index + size).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/**
 * Precision and recall of one text against another, as multisets of word runs of a size. An empty answer has no
 * precision, as in the article-extraction benchmark (scrapinghub/article-extraction-benchmark, evaluate.py).
 * @param {string} truth @param {string} given @param {number} size
 */
function overlap(truth, given, size) {
  const [wanted, got] = [shingles(truth.toLowerCase(), size), shingles(given.toLowerCase(), size)];
  let common = 0;
  let total = 0;
  let asked = 0;
  for (const count of wanted.values()) asked += count;
  for (const [key, count] of got) {
    total += count;
    common += Math.min(count, wanted.get(key) ?? 0);
  }
  const precision = total === 0 ? null : common / total;
  const recall = asked === 0 ? null : common / asked;
  const f1 = common === 0 ? 0 : (2 * common) / (total + asked);
  return { precision, recall, f1 };
}

/** @param {string} text */
function sameTitle(text) {
  return text
    .normalize('NFKC')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** @param {string} text */
function sameAuthors(text) {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*by[:\s]+/, '')
    .split(/\s*(?:[,;|&]|\s(?:and|và)\s)\s*/)
    .map((name) => name.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim())
    .filter(Boolean)
    .sort()
    .join('|');
}

/** Calendar day as written; other forms are read as JavaScript does, in UTC. @param {string} text */
function sameDay(text) {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text.slice(0, 10);
  const time = Date.parse(text);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** @param {number[]} values */
const mean = (values) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}

/** @param {boolean[]} values */
const share = (values) => mean(values.map(Number));

/** @param {(number | null)[]} values @returns {number[]} */
const given = (values) => values.filter((value) => value !== null);

/**
 * All rows of the table for one contestant.
 * @param {Page[]} pages @param {Answer[]} answers in the order of the pages
 * @returns {Record<string, number | null>}
 */
export function measure(pages, answers) {
  const all = pages.map((page, index) => ({ page, answer: /** @type {Answer} */ (answers[index]) }));
  const articles = all.filter(({ page }) => page.type === 'article');
  const bodies = articles.filter(({ page }) => page.text !== null && page.text !== '');
  const shingled = bodies.map(({ page, answer }) => overlap(page.text ?? '', answer.text, 4));
  const precision = mean(given(shingled.map((one) => one.precision)));
  const recall = mean(given(shingled.map((one) => one.recall)));
  const titled = articles.filter(({ page }) => page.title !== '');
  const signed = articles.filter(({ page }) => page.author !== '');
  const unsigned = articles.filter(({ page }) => page.author === '');
  const dated = articles.filter(({ page }) => page.date !== '');
  const datedAndGiven = dated.filter(({ answer }) => answer.date !== '');
  const judged = all.filter(({ answer }) => answer.isArticle !== null);
  const hits = judged.filter(({ page, answer }) => page.type === 'article' && answer.isArticle).length;
  const flagged = judged.filter(({ answer }) => answer.isArticle).length;
  const positives = judged.filter(({ page }) => page.type === 'article').length;
  const negatives = judged.length - positives;
  /** @param {{ page: Page, answer: Answer }} one */
  const isRightDay = ({ page, answer }) => sameDay(answer.date) === page.date;
  return {
    'body F1, 4-word runs': precision && recall ? (2 * precision * recall) / (precision + recall) : null,
    '  precision': precision,
    '  recall': recall,
    'body F1, words': mean(bodies.map(({ page, answer }) => overlap(page.text ?? '', answer.text, 1).f1)),
    'quotations kept': share(articles.flatMap(({ page, answer }) => page.contains.map((text) => holds(answer, text)))),
    'boilerplate kept': share(articles.flatMap(({ page, answer }) => page.excludes.map((text) => holds(answer, text)))),
    'title exact': share(titled.map(({ page, answer }) => sameTitle(page.title) === sameTitle(answer.title))),
    'author exact': share(signed.map(({ page, answer }) => sameAuthors(page.author) === sameAuthors(answer.authors))),
    'author invented': share(unsigned.map(({ answer }) => answer.authors.trim() !== '')),
    'date exact': share(dated.map(isRightDay)),
    'date wrong when given': share(datedAndGiven.map((one) => !isRightDay(one))),
    'detection F1': judged.length === 0 || positives === 0 ? null : (2 * hits) / (flagged + positives),
    '  recall ': positives === 0 ? null : hits / positives,
    '  specificity': negatives === 0 ? null : 1 - (flagged - hits) / negatives,
    'detect ms, median': quantile(given(all.map(({ answer }) => answer.detectMs)), 0.5),
    'detect ms, p95': quantile(given(all.map(({ answer }) => answer.detectMs)), 0.95),
    'extract ms, median': quantile(
      articles.map(({ answer }) => answer.extractMs),
      0.5,
    ),
    'extract ms, p95': quantile(
      articles.map(({ answer }) => answer.extractMs),
      0.95,
    ),
    failures: answers.filter((answer) => answer.failure !== '').length,
  };
}

/** @param {Answer} answer @param {string} text */
function holds(answer, text) {
  /** @param {string} raw */
  const flat = (raw) => raw.normalize('NFC').replace(/\s+/g, ' ').trim();
  return flat(answer.text).includes(flat(text));
}
