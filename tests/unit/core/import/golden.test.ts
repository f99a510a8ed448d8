import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleArrival } from '../../../../src/core/import/arrival.ts';
import { IMPORT_FORMATS } from '../../../../src/core/import/registry.ts';
import { articlesOf, IMPORT_CASES, importBytes, NOW, readImport } from '../import-case.ts';

const CASES = readdirSync(IMPORT_CASES).sort();
const KNOWN = new Set<string>();

/** What is said of it beside what every article has. */
function told({ article, body, passages, reading, folder }: ArticleArrival) {
  const { url, title, byline, publishedAt, siteName, lead, lang, kind, documentRef, tags, note, savedAt } = article;
  return {
    ...{ url, title, byline, publishedAt, siteName, lead, lang, kind, documentRef, tags, note, folder },
    savedAt: savedAt > NOW - 1_000 ? 'now' : new Date(savedAt).toISOString(),
    read: reading && { furthest: reading.furthest, isFinished: reading.finishedAt !== null },
    text: body?.text ?? null,
    passages: passages.map(({ quote, note, tags, selector, createdAt }) => ({
      ...{ quote, note, tags, prefix: selector.prefix, suffix: selector.suffix, start: selector.position.start },
      at: createdAt > NOW - 1_000 ? 'now' : new Date(createdAt).toISOString(),
    })),
  };
}

describe('files of other programs', () => {
  it.each(CASES)('%s', async (folder) => {
    const { name, bytes } = await importBytes(folder);
    const { format, arrivals, skipped } = await readImport(name, bytes);
    KNOWN.add(format);
    const found = JSON.parse(JSON.stringify({ format, articles: articlesOf(arrivals).map(told), skipped }));
    const path = join(IMPORT_CASES, folder, 'expected.json');
    // A new case drafts what it is read as: look at it before it is kept.
    if (!existsSync(path) && process.env.CI === undefined) writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  it('there is a case of every foreign kind', () => {
    const own = ['backup', 'packet'];
    expect(IMPORT_FORMATS.map(({ id }) => id).filter((id) => !KNOWN.has(id) && !own.includes(id))).toEqual([]);
  });
});
