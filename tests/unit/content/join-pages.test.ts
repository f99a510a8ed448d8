import { describe, expect, test, vi } from 'vitest';
import type { PageReading } from '../../../src/content/extractor-world.ts';
import { joinPages } from '../../../src/content/join-pages.ts';
import type { ExtractedArticle } from '../../../src/core/model/article.ts';
import { makeExtracted } from '../make-extracted.ts';

const SITE = 'https://bao-mau.example';

function pageOf(number: number, over: Partial<ExtractedArticle> = {}): ExtractedArticle {
  const text = `Chữ của trang ${number}.`;
  return makeExtracted({ html: `<p>${text}</p>`, text, nextPageUrl: null, ...over });
}

/** An article of `count` pages, and what is asked for while it is joined. */
function site(count: number, change: (number: number) => Partial<ExtractedArticle> = () => ({})) {
  const address = (number: number): string => `${SITE}/bai?trang=${number}`;
  const pages = new Map<string, PageReading>();
  for (let number = 1; number <= count; number++) {
    const nextPageUrl = number < count ? address(number + 1) : null;
    pages.set(address(number), { article: pageOf(number, { nextPageUrl, ...change(number) }) });
  }
  const asked: string[] = [];
  const told: number[] = [];
  const stop = new AbortController();
  const join = (maxLength = 1_000_000) => {
    const first = pages.get(address(1)) as { article: ExtractedArticle };
    return joinPages(first.article, address(1), {
      load: async (url, signal) => {
        signal.throwIfAborted();
        asked.push(url);
        if (!pages.has(url)) throw new Error('no such page');
        return { document: {} as Document, url };
      },
      read: (_document, url) => pages.get(url) ?? { refusal: 'no-text' },
      onPage: (page) => told.push(page),
      signal: stop.signal,
      maxLength,
    });
  };
  return { address, pages, asked, told, stop, join };
}

test('pages follow one another in text, html and outline, and facts stay those of the first', async () => {
  const heading = { level: 'heading' as const, label: '', title: 'Mục', start: 0, end: 5, children: [] };
  const { join, asked, told, address } = site(3, (number) => ({
    outline: [{ ...heading, children: [{ ...heading, start: 1 }] }],
    byline: number === 3 ? ['Trần Văn Thử'] : [],
    lead: `Sa-pô ${number}`,
    title: number === 1 ? 'Đổi mới cách học' : `Đổi mới cách học - Trang ${number}`,
  }));
  const { extracted, missingFrom } = await join();
  expect(missingFrom).toBeNull();
  expect(extracted.text).toBe('Chữ của trang 1.\nChữ của trang 2.\nChữ của trang 3.');
  expect(extracted.html).toBe('<p>Chữ của trang 1.</p><p>Chữ của trang 2.</p><p>Chữ của trang 3.</p>');
  expect(extracted).toMatchObject({ title: 'Đổi mới cách học', lead: 'Sa-pô 1', byline: ['Trần Văn Thử'] });
  expect(extracted.nextPageUrl).toBeNull();
  const places = extracted.outline.map(({ start, end, children }) => [start, end, children[0]?.start]);
  expect(places).toEqual([
    [0, 5, 1],
    [17, 22, 18],
    [34, 39, 35],
  ]);
  expect(asked).toEqual([address(2), address(3)]);
  expect(told).toEqual([2, 3]);
});

test('an article of one page asks for nothing and stays as it is', async () => {
  const { join, asked, pages, address } = site(1);
  expect(await join()).toEqual({
    extracted: (pages.get(address(1)) as { article: object }).article,
    missingFrom: null,
  });
  expect(asked).toEqual([]);
});

describe('ends', () => {
  test('where a page leads to another site, which is never asked', async () => {
    const { join, asked } = site(1, () => ({ nextPageUrl: 'https://noi-khac.example/bai?trang=2' }));
    expect((await join()).missingFrom).toBeNull();
    expect(asked).toEqual([]);
  });

  test('where a page leads back', async () => {
    const { join, asked, address } = site(2, (number) =>
      number === 2 ? { nextPageUrl: `${SITE}/bai?trang=1#dau` } : {},
    );
    expect((await join()).extracted.text).toBe('Chữ của trang 1.\nChữ của trang 2.');
    expect(asked).toEqual([address(2)]);
  });

  test.each(['Một bài khác hẳn', 'Đổi mới cách học nghị quyết ở chi bộ (Kỳ 2)'])(
    'at another article: %s',
    async (title) => {
      const { join } = site(3, (number) => (number === 2 ? { title } : {}));
      const { extracted, missingFrom } = await join();
      expect(extracted.text).toBe('Chữ của trang 1.');
      expect(missingFrom).toBeNull();
    },
  );

  test('where the site answers with a page that is there already', async () => {
    const { join, asked } = site(9, () => ({ text: 'Chữ của trang 1.' }));
    expect((await join()).extracted.html).toBe('<p>Chữ của trang 1.</p>');
    expect(asked).toHaveLength(1);
  });
});

describe('what could not be got is told', () => {
  test('a page that does not come, or has no text', async () => {
    const lost = site(4);
    lost.pages.delete(lost.address(3));
    expect(await lost.join()).toMatchObject({ missingFrom: 3, extracted: { nextPageUrl: null } });
    const empty = site(4);
    empty.pages.set(empty.address(2), { refusal: 'too-large' });
    expect(await empty.join()).toMatchObject({ missingFrom: 2, extracted: { text: 'Chữ của trang 1.' } });
  });

  test('what is more than twenty pages, or more than can be saved', async () => {
    const long = site(30);
    expect((await long.join()).missingFrom).toBe(21);
    expect(long.asked).toHaveLength(19);
    expect((await site(3).join(50)).missingFrom).toBe(3);
  });

  test('the rest, when the reader wants to wait no longer', async () => {
    const { join, stop, pages, address } = site(4);
    const third = pages.get(address(3));
    vi.spyOn(pages, 'get').mockImplementation((url) => {
      if (url === address(3)) stop.abort();
      return url === address(3) ? third : Map.prototype.get.call(pages, url);
    });
    expect(await join()).toMatchObject({ missingFrom: 4 });
  });
});

test('a marking on any page is one of the whole, and so is damage of the text', async () => {
  const { join } = site(2, (number) => (number === 2 ? { circulation: 'internal', textFault: 'tcvn3' } : {}));
  expect((await join()).extracted).toMatchObject({ circulation: 'internal', textFault: 'tcvn3' });
});
