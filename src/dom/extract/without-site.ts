import { namesSite } from './names-site.ts';

const SEPARATOR = /\s+[|\-–—·•»:]+\s+|\s*\|\s*/g;
const BAR = /\s*\|\s*/;

/** "Bài viết | Thời sự | Báo Bến Lúa" → "Bài viết". A part goes when it names the site, or stands beside one after a bar. */
export function withoutSite(title: string, site: string, url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '-';
  let rest = title.startsWith(`${host} `) ? title.slice(host.length + 1) : title;
  for (;;) {
    const marks = [...rest.matchAll(SEPARATOR)];
    const [first, last] = [marks[0], marks.at(-1)];
    if (!first || !last) return rest;
    const end = last.index + last[0].length;
    if (namesSite(rest.slice(end), site, url)) rest = rest.slice(0, last.index);
    else if (namesSite(rest.slice(0, first.index), site, url)) rest = rest.slice(first.index + first[0].length);
    else break;
  }
  const [head = '', ...tail] = rest.split(BAR);
  return tail.length > 0 && head.length > 20 && tail.every((part) => part.length < head.length) ? head : rest;
}
