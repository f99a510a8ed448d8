import { ROLES } from '../../model/role.ts';
import { formatDay } from '../../text/dates.ts';
import { escapeHtml } from '../escape-html.ts';
import type { ExportSettings, StudyNote } from '../export-format.ts';
import { assertShareable } from '../shareable.ts';
import { articleHtml, headingList, type WrittenArticle } from './article-html.ts';
import { markdownHtml } from './markdown-html.ts';
import type { NoteWords } from './note-html.ts';
import { NO_CAPTIONS, type PageCaptions, type PageSection } from './page-captions.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from './page-script.ts';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './page-style.ts';
import type { StudyPageLabels } from './study-page-labels.ts';
import type { StudyPageTools } from './study-page-tools.ts';

/**
 * One HTML file that anybody can read without a network and without a script: articles with their pictures and passages,
 * notes beside them, contents, a small search for browsers that run scripts. It may reach nothing and run nothing but
 * its own search: its policy says so for the browser, and no markup of others gets in but through `tools.markUp`.
 *
 * An article at a time is written; of those before only their headlines are remembered. So the contents stand last in the
 * file, and its style puts them first.
 * @throws FailureError `not-shareable`
 */
export async function* studyPage(
  notes: AsyncIterable<StudyNote>,
  settings: ExportSettings,
  tools: StudyPageTools,
  captions: PageCaptions = NO_CAPTIONS,
): AsyncGenerator<string> {
  const words: NoteWords = { settings, labels: tools.labels };
  const reading = notes[Symbol.asyncIterator]();
  const first = await reading.next();
  yield '<!doctype html>\n';
  let next = first.done ? first : await reading.next();
  const isAlone = captions.heading === null && next.done === true;
  const only = isAlone && !first.done ? first.value.article.title : '';
  const heading = captions.heading ?? (settings.title || tools.labels.contents);
  yield headHtml((isAlone ? only : heading) || settings.labels.untitled, settings);
  yield topHtml(isAlone ? null : heading, captions, words);
  yield '<main id="main">\n';
  const contents: WrittenArticle[] = [];
  let one = first;
  while (!one.done) {
    assertShareable(one.value);
    const prefix = `b${contents.length + 1}`;
    contents.push(yield* articleHtml(one.value, { prefix, level: isAlone ? 1 : 2 }, tools.markUp, words));
    one = next;
    next = one.done ? one : await reading.next();
  }
  yield '</main>\n';
  yield* contentsHtml(contents, isAlone, words);
  yield footHtml(words);
}

const POLICY = [
  "default-src 'none'",
  'img-src data:',
  `style-src '${PAGE_STYLE_HASH}'`,
  `script-src '${PAGE_SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function headHtml(title: string, { locale }: ExportSettings): string {
  return `<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Thu Hoạch">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
`;
}

function topHtml(heading: string | null, { lines, sections }: PageCaptions, { settings, labels }: NoteWords): string {
  const legend = ROLES.map(
    (role) => `<li><span class="role ${role}">${escapeHtml(settings.labels.roles[role])}</span></li>`,
  );
  return [
    '<header class="top">\n',
    `<p class="jump"><a href="#contents">${escapeHtml(labels.contents)}</a></p>`,
    heading === null ? '' : `<h1 dir="auto">${escapeHtml(heading)}</h1>`,
    ...lines.map((line) => `<p class="line" dir="auto">${escapeHtml(line)}</p>`),
    searchHtml(labels),
    `<div class="legend"><p id="legend">${escapeHtml(labels.legend)}</p><ul aria-labelledby="legend">${legend.join('')}</ul>`,
    `<p class="hint">${escapeHtml(labels.legendHint)}</p></div>`,
    ...sections.map(sectionHtml),
    '</header>\n',
  ].join('');
}

function sectionHtml({ heading, text, items }: PageSection): string {
  const list = items.map((item) => `<li dir="auto">${markdownHtml(item)}</li>`).join('');
  return `<section class="section"><h2 dir="auto">${escapeHtml(heading)}</h2>${markdownHtml(text)}${list && `<ol>${list}</ol>`}</section>`;
}

/** Hidden until the script says that it is there: where none runs, nothing shows that does nothing. */
function searchHtml(labels: StudyPageLabels): string {
  const words = [
    ['found', labels.searchFound],
    ['many', labels.searchMany],
    ['none', labels.searchNone],
  ].map(([name, text]) => ` data-${name}="${escapeHtml(text ?? '')}"`);
  return `<form class="search" role="search" id="search" hidden${words.join('')}>
<label for="query">${escapeHtml(labels.search)}</label>
<input type="search" id="query" autocomplete="off" spellcheck="false" aria-describedby="query-hint">
<p class="hint" id="query-hint">${escapeHtml(labels.searchHint)}</p>
<p class="status" id="status" role="status"></p>
<ol class="hits" id="hits"></ol>
</form>
`;
}

function* contentsHtml(
  contents: readonly WrittenArticle[],
  isAlone: boolean,
  { labels }: NoteWords,
): Generator<string> {
  const count = escapeHtml(labels.articleCount.replace('{count}', String(contents.length)));
  yield `<nav class="contents" id="contents" aria-labelledby="contents-name"><p class="contents-name" id="contents-name">${escapeHtml(labels.contents)}</p>`;
  if (isAlone) {
    const [only] = contents;
    yield only && only.headings.length > 0
      ? headingList(only.headings)
      : `<ol class="headings"><li dir="auto"><a href="#b1">${escapeHtml(only?.title ?? '')}</a></li></ol>`;
  } else {
    yield `<p class="hint">${count}</p><ol class="articles">`;
    for (const [index, { title }] of contents.entries()) {
      yield `<li dir="auto"><a href="#b${index + 1}">${escapeHtml(title)}</a></li>\n`;
    }
    yield '</ol>';
  }
  yield '</nav>\n';
}

function footHtml({ settings, labels }: NoteWords): string {
  const made = labels.madeOn.replace('{day}', formatDay(settings.today, settings.locale));
  return `<footer class="foot"><p>${escapeHtml(made)}</p><p>${escapeHtml(labels.works)}</p></footer>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
