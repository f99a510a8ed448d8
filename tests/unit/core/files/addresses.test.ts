import { describe, expect, it } from 'vitest';
import { fileAddress } from '../../../../src/core/files/file-address.ts';
import { looksLikeFile } from '../../../../src/core/files/looks-like-file.ts';
import { pageAt } from '../../../../src/core/files/page-at.ts';
import { passageLink } from '../../../../src/core/files/passage-link.ts';
import { webAddress } from '../../../../src/core/files/web-address.ts';
import { numberRanges } from '../../../../src/core/text/number-ranges.ts';
import { urlKey } from '../../../../src/core/url/url-key.ts';

const FILE = { name: 'a.pdf', mediaType: 'application/pdf', bytes: 1 };
const URN = fileAddress(new Uint8Array(32).fill(0xab));

describe('the address of a file', () => {
  it('is what the file holds, and its own key', () => {
    expect(URN).toBe(`urn:sha256:${'ab'.repeat(32)}`);
    expect(urlKey(URN)).toBe(URN);
  });

  it('leads to the web where the file came from there', () => {
    const web = 'https://a.example/a.pdf';
    expect(webAddress({ url: URN, canonicalUrl: URN, file: FILE })).toBe('');
    expect(webAddress({ url: URN, canonicalUrl: web, file: FILE })).toBe(web);
    expect(webAddress({ url: web, canonicalUrl: URN, file: FILE })).toBe(web);
  });

  it('of a page is the page, whatever its scheme', () => {
    expect(webAddress({ url: 'file:///a.html', canonicalUrl: 'file:///a.html' })).toBe('file:///a.html');
  });

  it('tells a file by its end', () => {
    const urls = ['https://a.example/NQ.PDF?x=1', 'https://a.example/b.docx#p', 'https://a.example/?f=c.pdf', 'x'];
    expect(urls.map(looksLikeFile)).toEqual([true, true, false, false]);
  });
});

describe('a link to a passage', () => {
  it('names the page of a file, the words of a page, and nothing where there is nothing', () => {
    const words = { exact: 'việc họp' };
    expect(passageLink({ url: 'https://a.example/a.pdf#x', page: 3 }, words)).toBe('https://a.example/a.pdf#page=3');
    expect(passageLink({ url: 'https://a.example/a' }, words)).toContain('#:~:text=');
    expect(passageLink({ url: '', page: 3 }, words)).toBe('');
  });
});

describe('pages', () => {
  it('are told by where they begin; one without text begins where the next does', () => {
    const starts = [0, 100, 100, 250];
    expect([0, 99, 100, 249, 250, 999].map((offset) => pageAt(starts, offset))).toEqual([1, 1, 3, 3, 4, 4]);
    expect([pageAt(undefined, 5), pageAt([], 5)]).toEqual([null, null]);
  });

  it('are printed as ranges', () => {
    expect(numberRanges([4, 7, 8, 9, 12])).toBe('4, 7–9, 12');
    expect(numberRanges([])).toBe('');
  });
});
