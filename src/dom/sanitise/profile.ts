/**
 * What a saved article is made of. Anything else loses its tag and keeps its words. No `style`, no `class`, no `id` or
 * `name`, which could stand in for a property of our page; nothing that asks, plays, embeds or leads away by itself.
 */
export const TAGS: readonly string[] = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'wbr', 'div', 'section', 'article'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img', 'a', 'span'],
  ...['b', 'strong', 'i', 'em', 'u', 's', 'ins', 'del', 'sub', 'sup', 'small', 'mark', 'q', 'cite', 'dfn', 'abbr'],
  ...['code', 'kbd', 'samp', 'var', 'time', 'ruby', 'rt', 'rp'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col'],
];

/** `type`, `start` and `reversed` letter the lists of documents: điểm a, b. */
export const ATTRIBUTES: readonly string[] = [
  ...['href', 'src', 'alt', 'title', 'lang', 'dir', 'datetime'],
  ...['colspan', 'rowspan', 'scope', 'start', 'type', 'reversed'],
];
