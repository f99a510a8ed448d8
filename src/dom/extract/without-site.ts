import { parseUrl } from '../../core/url/parse-url.ts';
import { namesSite } from './names-site.ts';

const SEPARATOR = /\s+[|\-–—·•»:]+\s+|\s*\|\s*/g;

/** "Bài viết | Thời sự | Báo Bến Lúa" → "Bài viết". A part goes when it names the site, or stands after a bar. */
export function withoutSite(title: string, site: string, url: string): string {
  const host = `${parseUrl(url)?.hostname} `;
  let rest = title.startsWith(host) ? title.slice(host.length) : title;
  for (;;) {
    const marks = [...rest.matchAll(SEPARATOR)];
    const [first, last] = [marks[0], marks.at(-1)];
    if (!first || !last) return rest;
    if (namesSite(rest.slice(last.index + last[0].length), site, url)) rest = rest.slice(0, last.index);
    else if (namesSite(rest.slice(0, first.index), site, url)) rest = rest.slice(first.index + first[0].length);
    else break;
  }
  const [head = '', ...tail] = rest.split(/\s*\|\s*/);
  return head.length > 20 && tail.every((part) => part.length < head.length) ? head : rest;
}
