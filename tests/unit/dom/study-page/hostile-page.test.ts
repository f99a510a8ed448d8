// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StudyNote } from '../../../../src/core/export/export-format.ts';
import { PAGE_SCRIPT } from '../../../../src/core/export/html/page-script.ts';
import { studyPage } from '../../../../src/core/export/html/study-page.ts';
import { markUpArticle } from '../../../../src/dom/study-page/mark-up-article.ts';
import { studyPageLabels } from '../../../../src/i18n/study-page-labels.ts';
import { hostileText } from '../../core/export/hostile-text.ts';
import {
  documentNote,
  each,
  passageOver,
  SETTINGS,
  sampleArticle,
  samplePicture,
  sampleReflection,
  written,
} from '../../core/export/sample-notes.ts';

const page = { labels: studyPageLabels(), markUp: markUpArticle };

/** All that may stand in such a page: whatever came in, nothing else gets out. */
const ELEMENTS = new Set(
  (
    'html head meta title style body script header main article section nav footer div p a span mark h1 h2 h3 h4 h5 h6 ul ol li dl dt dd ' +
    'table caption thead tbody tfoot tr th td colgroup col blockquote pre hr br wbr figure figcaption img form label input details summary ' +
    'b strong i em u s ins del sub sup small q cite dfn abbr code kbd samp var time ruby rt rp'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'id class lang dir href src alt title target rel role aria-label aria-labelledby aria-level aria-describedby name content charset http-equiv ' +
    'width height start type reversed colspan rowspan scope datetime hidden tabindex for autocomplete spellcheck ' +
    'data-found data-many data-none data-level data-name-of'
  ).split(' '),
);

function findForeign(document: Document): string[] {
  const wrong: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    if (!ELEMENTS.has(element.localName)) wrong.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (!ATTRIBUTES.has(name)) wrong.push(`${element.localName} ${name}`);
      if (name === 'src' && !/^data:image\/[\w.+-]+[;,]/.test(value)) wrong.push(`src ${value}`);
      if (name === 'href' && !/^(?:https?:|mailto:|tel:|#)/i.test(value)) wrong.push(`href ${value}`);
    }
  }
  for (const [selector, count] of [
    ['script', 1],
    ['style', 1],
    ['main', 1],
    ['meta', 7],
    ['form', 1],
    ['input', 1],
  ] as const) {
    const found = document.querySelectorAll(selector).length;
    if (found !== count) wrong.push(`${found} ${selector}`);
  }
  if (document.querySelector('script')?.textContent !== PAGE_SCRIPT) wrong.push('another script');
  return wrong;
}

const parse = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

const BODIES: Record<string, string> = {
  'scripts, frames': '<script>alert(1)</script><p onclick="alert(1)">chữ</p><iframe src="https://e.example"></iframe>',
  'pictures and films that load':
    '<img src="https://e.example/a.png" onerror=alert(1)><img src="javascript:alert(1)"><video src="https://e.example/v.mp4" autoplay></video>',
  'foreign elements':
    '<svg><script>alert(1)</script><style>*{background:url(https://e.example)}</style></svg><math><mtext><img src=x onerror=alert(1)></mtext></math>',
  'styles and bases':
    '<style>@import "https://e.example/x.css"</style><link rel=stylesheet href=https://e.example/x.css><base href="https://e.example/">',
  'forms that send':
    '<meta http-equiv=refresh content="0;url=https://e.example"><form action="https://e.example"><input name=q autofocus><button>gửi</button></form>',
  'elements that end ours':
    '</div></article></main><div id="search" class="beside"><p id="contents" name="query">chữ</p>',
  'places of pictures and notes':
    '<img data-slot="0"><div data-notes="0"></div><p title="<img data-slot=&quot;0&quot;>">chữ <a href="https://e.example/\'&quot;onmouseover=alert(1)">x</a></p>',
  'links that run':
    '<a href=" javascript:alert(1)">a</a><a href="data:text/html,<script>alert(1)</script>">b</a><a href="#contents">c</a>',
  'positions and plug-ins':
    '<p style="position:fixed;inset:0">chữ</p><object data="https://e.example"></object><embed src="https://e.example">',
  'elements of other rules':
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><textarea></textarea><template><script>alert(1)</script></template>',
  'tables in tables':
    '<table><tr><td><table><tr><td>ô trong ô</td></tr></table></td></tr></table><ol reversed start="-5"><li>một<ul><li>hai</li></ul></li></ol>',
  'boxes in boxes': `${'<div>'.repeat(600)}sâu${'</div>'.repeat(600)}`,
  'crossed elements':
    '<p>chữ <b>đậm <i>nghiêng</b> lệch</i></p><p><a href="https://e.example">liên kết có chữ được tô ở trong</a></p>',
};

test.each(Object.entries(BODIES))(
  'a saved body holds nothing foreign any more: %s',
  { timeout: 60_000 },
  async (_, html) => {
    const text = (parse(html).body.textContent ?? '').trim() || 'chữ';
    const note: StudyNote = {
      article: sampleArticle(),
      passages: ['chữ', 'ô trong ô', 'hai', 'được tô', 'đậm nghiêng'].map((words, at) =>
        passageOver(`${text} ${words}`, words, { id: `p${at}` }),
      ),
      reflections: [],
      body: { articleId: 'article-000001', html, text, outline: [] },
      pictures: [],
    };
    expect(findForeign(parse(await written(studyPage(each(note, documentNote()), SETTINGS, page))))).toEqual([]);
  },
);

test('whatever words and addresses hold, they are words and addresses', { timeout: 120_000 }, async () => {
  const arbitrary = fc.record({
    title: hostileText,
    lead: hostileText,
    site: hostileText,
    url: fc.oneof(
      hostileText,
      hostileText.map((text) => `https://e.example/${text}`),
      fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'),
    ),
    lang: hostileText,
    tag: hostileText,
    quote: hostileText,
    words: hostileText,
    mediaType: fc.oneof(hostileText, fc.constant('image/png')),
    body: fc
      .array(fc.oneof(fc.constantFrom(...Object.values(BODIES).filter((html) => html.length < 1_000)), hostileText), {
        maxLength: 3,
      })
      .map((parts) => parts.join('')),
  });
  await fc.assert(
    fc.asyncProperty(arbitrary, async ({ title, lead, site, url, lang, tag, quote, words, mediaType, body }) => {
      const passage = { ...passageOver('chữ', 'chữ', { quote, note: words, tags: [tag] }) };
      const note: StudyNote = {
        article: sampleArticle({
          ...{ title, lead, url, canonicalUrl: url, siteName: site, byline: [words], lang, tags: [tag], note: words },
          kind: 'document',
          documentRef: { type: site, number: tag, date: '2026-01-02', body: words },
        }),
        passages: [passage],
        reflections: [sampleReflection({ passageId: passage.id, evidence: words, action: words, dueOn: '2026-12-31' })],
        body: {
          articleId: 'article-000001',
          html: `<p>chữ</p>${body}<img src="https://e.example/a.png" alt="">`,
          text: 'chữ',
          outline: [],
        },
        pictures: [samplePicture('https://e.example/a.png', { mediaType })],
      };
      const captions = { heading: title, lines: [words], sections: [{ heading: site, text: words, items: [quote] }] };
      const document = parse(await written(studyPage(each(note, note), { ...SETTINGS, title }, page, captions)));
      expect(findForeign(document)).toEqual([]);
      expect(document.querySelectorAll('article')).toHaveLength(2);
      expect(document.querySelector('mark')?.textContent).toBe('chữ');
      const shown = document.querySelector('#b1 .note dd')?.textContent ?? '';
      expect(shown.replace(/\s/g, '')).toBe(asShown(words).replace(/\s/g, ''));
    }),
    { numRuns: 25 },
  );
});

function asShown(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no markup carries.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replace(/\p{Cs}/gu, '\ufffd')
  );
}
