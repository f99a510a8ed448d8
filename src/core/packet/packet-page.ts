import type { ReflectionLabels } from '../model/reflection-labels.ts';
import type { Role } from '../model/role.ts';
import type { PacketArticle, PacketContents, PacketReflection } from './packet-contents.ts';

/** Words of the maker's language that the page needs. */
export interface PacketPageWords {
  lang: 'vi' | 'en';
  roles: Record<Role, string>;
  reflection: ReflectionLabels;
  /** Of who made it, by name and unit. */
  madeBy(maker: string): string;
  unnamed: string;
  untitled: string;
  created: string;
  source: string;
  author: string;
  published: string;
  contents: string;
  questions: string;
  plan: string;
  templates: string;
  passages: string;
  makersNote: string;
  noText: string;
  /** How to open the packet, and what it is. */
  howTo: string;
}

/** Nothing runs and nothing is fetched, whatever the texts in it hold. Relative pictures alone are shown. */
const POLICY =
  "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `:root{color-scheme:light dark}
body{font:1.0625rem/1.65 "Noto Serif","Times New Roman",serif;max-width:44rem;margin:0 auto;padding:1.5rem;overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:1.25;margin:.2em 0}h2{font-size:1.4rem;line-height:1.3;margin:2.4em 0 .4em;border-top:1px solid;padding-top:1em}h3{font-size:1.1rem;margin:1.6em 0 .4em}
p{margin:.6em 0;white-space:pre-line}blockquote{margin:.9em 0;padding:.1em 0 .1em 1em;border-left:4px solid}
figure{margin:1em 0}img{max-width:100%;height:auto}.soft{font-size:.95rem;opacity:.8}.words{margin-left:1em}
li{margin:.35em 0}a{color:inherit}@media print{body{max-width:none;padding:0}h2{break-after:avoid}blockquote,figure{break-inside:avoid}}`;

/** A packet as a page that anyone can read: no extension, no network and no script needed. */
export async function* packetPage(contents: PacketContents, words: PacketPageWords): AsyncGenerator<string> {
  const { head, questions, templates, plan } = contents;
  const maker = [head.maker.name, head.maker.unit].filter((part) => part.trim() !== '').join(', ');
  yield `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(head.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${safe(head.title)}</h1>
<p class="soft">${safe(words.madeBy(maker || words.unnamed))} · ${safe(words.created)}: ${head.created.slice(0, 10)}</p>
${head.note === '' ? '' : `<p>${safe(head.note)}</p>\n`}<p class="soft">${safe(words.howTo)}</p>
</header>
<main>
`;
  const titles: string[] = [];
  for await (const { facts } of contents.articles()) titles.push(facts.title || words.untitled);
  if (titles.length > 1) {
    yield `<nav aria-label="${safe(words.contents)}"><h2>${safe(words.contents)}</h2><ol>\n`;
    for (const [at, title] of titles.entries()) yield `<li><a href="#b${at + 1}">${safe(title)}</a></li>\n`;
    yield '</ol></nav>\n';
  }
  if (questions.length > 0) {
    yield `<section><h2>${safe(words.questions)}</h2><ol>\n`;
    for (const { text, article } of questions) {
      const about =
        article === null ? '' : ` <a class="soft" href="#b${article + 1}">${safe(titles[article] ?? '')}</a>`;
      yield `<li>${safe(text)}${about}</li>\n`;
    }
    yield '</ol></section>\n';
  }
  let place = 0;
  for await (const article of contents.articles()) yield* articleSection(article, ++place, words);
  if (plan) {
    yield `<section><h2>${safe(words.plan)}: ${safe(plan.title)}</h2><ol>\n`;
    for (const { title, number, dueOn, url } of plan.items)
      yield `<li>${safe([title || url, number, dueOn ?? ''].filter(Boolean).join(' · '))}</li>\n`;
    yield '</ol></section>\n';
  }
  for (const { title, sections } of templates) {
    yield `<section><h2>${safe(words.templates)}: ${safe(title)}</h2><ol>\n`;
    for (const { title, prompt } of sections) yield `<li><strong>${safe(title)}</strong> ${safe(prompt)}</li>\n`;
    yield '</ol></section>\n';
  }
  yield '</main>\n</body>\n</html>\n';
}

function* articleSection(article: PacketArticle, place: number, words: PacketPageWords): Generator<string> {
  const { facts, body, note, passages, reflections } = article;
  yield `<article id="b${place}"><h2>${safe(facts.title || words.untitled)}</h2>\n`;
  const lines = [
    [words.author, facts.byline.join(', ')],
    [words.published, facts.publishedAt?.slice(0, 10) ?? ''],
    [words.source, facts.siteName],
  ].filter(([, value]) => value !== '');
  if (lines.length > 0) yield `<p class="soft">${safe(lines.map((line) => line.join(': ')).join(' · '))}</p>\n`;
  // Only the web: a page made of others' words leads nowhere else.
  if (/^https?:/i.test(facts.url))
    yield `<p class="soft"><a href="${safe(facts.url)}" rel="noreferrer">${safe(facts.url)}</a></p>\n`;
  if (note !== '') yield `<h3>${safe(words.makersNote)}</h3>\n<p>${safe(note)}</p>\n`;
  if (passages.length > 0) {
    yield `<h3>${safe(words.passages)}</h3>\n`;
    for (const { id, quote, role, note } of passages) {
      yield `<blockquote><p>${safe(quote)}</p><p class="soft">${safe(words.roles[role])}</p></blockquote>\n`;
      if (note !== '') yield `<p class="words">${safe(note)}</p>\n`;
      yield* reflectionWords(
        reflections.filter(({ passageId }) => passageId === id),
        words.reflection,
      );
    }
  }
  yield* reflectionWords(
    reflections.filter(({ passageId }) => passageId === null),
    words.reflection,
  );
  if (body === null || body.text.trim() === '') yield `<p class="soft">${safe(words.noText)}</p>\n`;
  else {
    if (facts.lead !== '' && !body.text.includes(facts.lead.slice(0, 80)))
      yield `<p><strong>${safe(facts.lead)}</strong></p>\n`;
    for (const line of body.text.split('\n')) if (line.trim() !== '') yield `<p>${safe(line)}</p>\n`;
  }
  yield '</article>\n';
}

function* reflectionWords(reflections: readonly PacketReflection[], labels: ReflectionLabels): Generator<string> {
  for (const { scope, evidence, shortcoming, cause, action, dueOn } of reflections) {
    const told = [
      [labels.evidence, evidence],
      [labels.shortcoming, shortcoming],
      [labels.cause, cause],
      [labels.action, action],
      [labels.dueOn, dueOn ?? ''],
    ].filter(([, value]) => value !== '');
    yield `<p class="words"><strong>${safe(labels.title)}: ${safe(labels.scopes[scope])}</strong></p>\n`;
    for (const [label, value] of told) yield `<p class="words">${safe(`${label}: ${value}`)}</p>\n`;
  }
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text, in elements and in attributes. Controls are none of it. */
function safe(text: string): string {
  return text
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[&<>"']/g, (sign) => NAMES[sign] ?? '');
}
