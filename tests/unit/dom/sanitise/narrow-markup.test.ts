// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrowMarkup } from '../../../../src/dom/sanitise/narrow-markup.ts';
import { ATTRIBUTES, TAGS } from '../../../../src/dom/sanitise/profile.ts';

const parse = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;

describe('before anything is parsed', () => {
  test('a flood of attributes is gone, and what counts is kept', () => {
    const flood = Array.from({ length: 200_000 }, (_, at) => `a${at}=1`).join(' ');
    expect(narrowMarkup(`<p ${flood} lang=vi TITLE='Câu "này"'>chữ</p>`)).toBe(
      '<p lang="vi" title="Câu &quot;này&quot;">chữ</p>',
    );
  });

  test('a million boxes lose their tags and keep their words', () => {
    const html = narrowMarkup('<span>a'.repeat(300_000));
    expect(html.match(/<span>/g)?.length).toBeLessThan(130_000);
    expect(html.replace(/<span>/g, '')).toBe('a'.repeat(300_000));
  });

  test.each([
    [
      'a block of another name is still a block',
      '<address>một</address><center>hai</center>',
      '<div>một</div><div>hai</div>',
    ],
    ['an element without a meaning keeps its words', '<blink>một</blink> <font color=red>hai</font>', 'một hai'],
    [
      'code and fields go with their content',
      'a<script>x<p></script>b<textarea><img></textarea>c<style>p{}</style>',
      'abc',
    ],
    ['comments go', 'a<!-- <img src=x> -->b<!doctype html>c<?php d>e<!--> f', 'abce f'],
    ['a lone sign is a sign', 'nếu 3 < 5 và <3', 'nếu 3 &lt; 5 và &lt;3'],
    ['a tag that never ends is dropped', 'chữ<img src="https://a.example', 'chữ'],
    [
      'the first of two attributes counts',
      '<a href="https://a.example" href="javascript:x">a</a>',
      '<a href="https://a.example">a</a>',
    ],
    ['a quotation mark in a name opens nothing', '<p a"b title=x>chữ</p>', '<p title="x">chữ</p>'],
  ])('%s', (_what, given, wanted) => {
    expect(narrowMarkup(given)).toBe(wanted);
  });

  test('whatever is given, a parser finds nothing outside the profile in what comes out', () => {
    const bit = fc.constantFrom(
      ...['<', '>', '"', "'", '=', ' ', '/', '!', '--', '<p', '<img', '<script', '</script>', '<svg', '<style>', '<a'],
      ...[
        'href',
        'src',
        'onerror',
        'x',
        'chữ',
        '<!--',
        '-->',
        '<table',
        '<template>',
        '<math><mtext>',
        ']]>',
        '<![CDATA[',
      ],
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        for (const element of parse(narrowMarkup(bits.join(''))).querySelectorAll('*')) {
          if (!TAGS.includes(element.localName)) throw new Error(element.localName);
          for (const { name } of element.attributes) if (!ATTRIBUTES.includes(name)) throw new Error(name);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
