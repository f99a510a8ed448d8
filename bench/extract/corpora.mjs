// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * A page with what a person said of it. `type` is `article` or any other word; `text` null where only the quotations
 * in `contains` and `excludes` are known.
 * @typedef {{ id: string, url: string, html: string, type: string, isHeldOut: boolean, title: string, author: string,
 *   date: string, text: string | null, contains: string[], excludes: string[] }} Page
 */

/** The third of a corpus that is never looked at while rules are made. @param {string} id */
function isHeldOut(id) {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash % 3 === 0;
}

/** A folder of `<id>.html.gz` with `<id>.json` beside each, as WCXB ships them. @param {string} folder @returns {Page[]} */
export function wcxbPages(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html.gz'))
    .sort()
    .map((name) => {
      const id = name.slice(0, -'.html.gz'.length);
      const truth = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
      const known = truth.ground_truth;
      return {
        id,
        url: truth.url ?? `https://${id}.example/`,
        html: gunzipSync(readFileSync(join(folder, name))).toString('utf8'),
        type: truth._internal?.page_type?.primary ?? 'article',
        isHeldOut: isHeldOut(id),
        title: known.title ?? '',
        author: known.author ?? '',
        date: (known.publish_date ?? '').slice(0, 10),
        text: known.main_content ?? '',
        contains: known.with ?? [],
        excludes: known.without ?? [],
      };
    });
}

/** A folder of `<id>/source.html` with `expected.json` beside each, as our fixtures stand. @param {string} folder @returns {Page[]} */
export function fixturePages(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((id) => {
      const expected = JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8'));
      const text = join(folder, id, 'expected.txt');
      return {
        id,
        url: expected.url,
        html: readFileSync(join(folder, id, 'source.html'), 'utf8'),
        type: expected.detect.isArticle ? 'article' : 'other',
        isHeldOut: false,
        title: expected.article?.title ?? '',
        author: (expected.article?.byline ?? []).join('; '),
        date: (expected.article?.publishedAt ?? '').slice(0, 10),
        text: existsSync(text) ? readFileSync(text, 'utf8') : null,
        contains: expected.contains ?? [],
        excludes: expected.excludes ?? [],
      };
    });
}
