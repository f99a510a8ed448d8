import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtractedArticle } from '../../../src/core/model/article.ts';
import type { Outline } from '../../../src/core/model/outline.ts';

/** What `tests/fixtures/pages/<id>/expected.json` may say. Fields left out are not checked. */
export interface ExpectedPage {
  url: string;
  detect: { isArticle: boolean; kind: string };
  article?: Partial<ExtractedArticle>;
  /** Level and label of every outline entry, in reading order: "article Điều 5". */
  outline?: string[];
  contains?: string[];
  excludes?: string[];
  htmlContains?: string[];
  htmlExcludes?: string[];
}

export interface FixturePage {
  id: string;
  html: string;
  expected: ExpectedPage;
  /** The body's lines, as a reader of the page would take them; null where nobody wrote them down. */
  text: string | null;
}

const ROOT = join(import.meta.dirname, '../../fixtures/pages');

/** Every page of the folder: a new one is picked up by itself. */
export function fixturePages(): FixturePage[] {
  return readdirSync(ROOT)
    .sort()
    .map((id) => ({
      id,
      html: readFileSync(join(ROOT, id, 'source.html'), 'utf8'),
      expected: JSON.parse(readFileSync(join(ROOT, id, 'expected.json'), 'utf8')),
      text: textOf(id),
    }));
}

function textOf(id: string): string | null {
  const file = join(ROOT, id, 'expected.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : null;
}

export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

export function outlineLabels(outline: Outline): string[] {
  return outline.flatMap((node) => [`${node.level} ${node.label}`.trim(), ...outlineLabels(node.children)]);
}
