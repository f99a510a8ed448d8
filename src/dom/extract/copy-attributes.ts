import { parseUrl } from '../../core/url/parse-url.ts';
import type { Native } from '../detect/native.ts';
import { MAX_ATTRIBUTE_UNITS, MAX_ENUMERATED_ATTRIBUTES } from './limits.ts';

/** What extraction reads. `style` only tells hidden elements and bold text; alignment is kept by itself. */
const KEPT = new Set(
  'id class href alt title lang dir role style itemprop itemscope rel datetime content property colspan rowspan start type pubdate hidden aria-hidden reversed'.split(
    ' ',
  ),
);

/** Copies the attributes extraction knows. Links become absolute, script links go. */
export function copyAttributes(native: Native, from: Element, to: Element, base: string): void {
  for (const name of attributeNames(native, from)) {
    if (!KEPT.has(name)) continue;
    const value = native.attribute(from, name);
    if (value === null || value.length > MAX_ATTRIBUTE_UNITS) continue;
    if (name === 'href') {
      const address = absoluteLink(value, base);
      if (address) to.setAttribute('href', address);
    } else to.setAttribute(name, value);
  }
  // A name elsewhere could shadow a property of the copy's document.
  const name = to.localName === 'meta' ? native.attribute(from, 'name') : null;
  if (name) to.setAttribute('name', name);
}

/** Reading by name costs nothing however many attributes stand there; listing them all would. */
function attributeNames(native: Native, element: Element): Iterable<string> {
  const attributes = native.attributes(element);
  if (attributes.length > MAX_ENUMERATED_ATTRIBUTES) return KEPT;
  const names: string[] = [];
  for (let index = 0; index < attributes.length; index += 1) names.push(attributes[index]?.name ?? '');
  return names;
}

function absoluteLink(href: string, base: string): string | null {
  const address = parseUrl(href, base)?.href ?? '';
  return /^(?:https?|mailto|tel):/.test(address) ? address : null;
}
