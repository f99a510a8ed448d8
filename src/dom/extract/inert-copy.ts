import { parseUrl } from '../../core/url/parse-url.ts';
import { type Native, nativeAccess } from '../detect/native.ts';
import { ALIGN, alignmentOf } from './alignment.ts';
import { copyAttributes } from './copy-attributes.ts';
import { imageSource } from './image-source.ts';
import { MAX_DEPTH, MAX_ELEMENTS, MAX_JSON_LD_UNITS, MAX_TEXT_UNITS } from './limits.ts';
import { noscriptImage } from './noscript-image.ts';

/** A page's text and structure, in a document that runs and loads nothing. */
export interface InertCopy {
  document: Document;
  /** Absolute address against which the page's links were resolved. */
  base: string;
  /** Raw JSON-LD blocks, in page order. */
  jsonLd: string[];
}

const DROPPED = new Set(
  'script style template iframe object embed canvas audio video input textarea select dialog svg math source base noscript link'.split(
    ' ',
  ),
);
/** Newsrooms set the lead as a heading, which it is not: nothing stands below it. */
const SUBTITLE = /sapo|sub-?title|standfirst|(?:^|[\s_-])dek(?:$|[\s_-])/i;

/**
 * Copies the page node by node, so that the page is not touched, no picture is fetched twice and no hostile
 * size reaches the parser. Null when the page is beyond the limits.
 */
export function inertCopy(source: Document, url: string): InertCopy | null {
  const native = nativeAccess(source);
  const root = native.documentElement(source);
  if (native.byTag(source, '*').length > MAX_ELEMENTS) return null;

  const copy = native.implementation(source).createHTMLDocument('');
  const base = baseAddress(native, source, url);
  const jsonLd: string[] = [];
  /** Whether the page declares shadow trees as templates. */
  const isDeclared = native.query(source, 'template[shadowrootmode]').length > 0;
  /** Elements whose shadow trees are being copied, outermost first. */
  const hosts: Element[] = [];
  let textUnits = 0;
  /** The image copied last: a `noscript` beside it holds its true address. */
  let lastImage: Element | null = null;
  /** Address of the `source` elements passed in this `picture`. */
  let pictureSource: string | null = null;

  const copyChildren = (from: Node, to: Element, depth: number) => {
    for (const child of children(native, from)) copyNode(child, to, depth);
  };

  const copyNode = (node: Node, to: Element, depth: number) => {
    const type = native.nodeType(node);
    if (type === 3) copyText(node, to);
    else if (type === 1) copyElement(node as Element, to, depth);
  };

  const copyText = (node: Node, to: Element) => {
    const text = native.text(node);
    textUnits += text.length;
    if (textUnits <= MAX_TEXT_UNITS) to.append(text);
  };

  const copyElement = (element: Element, to: Element, depth: number) => {
    const tag = native.tag(element).toLowerCase();
    const read = (name: string) => native.attribute(element, name);
    if (tag === 'source') pictureSource ??= imageSource(read, base);
    if (tag === 'script') keepJsonLd(element);
    if (tag === 'noscript') copyNoscript(element, to);
    if (tag === 'link' && /\b(?:canonical|next)\b/i.test(read('rel') ?? '')) {
      const link = copy.createElement(tag);
      copyAttributes(native, element, link, base);
      to.append(link);
    }
    // Answers fold under a button that is their question, or stands in their heading.
    const isAnswered = tag === 'button' && (/^h[2-6]$/.test(to.localName) || /\?\s*$/.test(native.text(element)));
    if (DROPPED.has(tag) || (tag === 'button' && !isAnswered)) return;
    if (tag === 'slot' && hosts.length > 0) {
      copySlot(element, to, depth + 1);
      return;
    }
    // Past the depth limit elements lose their own level, but no text is lost and recursion stays bounded
    // because the walk continues on a flat list.
    if (depth > MAX_DEPTH) {
      to.append(' ');
      copyText(element, to);
      to.append(' ');
      return;
    }
    const made = copy.createElement(copiedTag(tag, read('class') ?? ''));
    copyAttributes(native, element, made, base);
    const align = native.attributes(element).length > 0 || tag === 'center' ? alignmentOf(read, tag) : null;
    if (align) made.setAttribute(ALIGN, align);
    if (tag === 'form') made.setAttribute('role', tag);
    if (tag === 'img') {
      const address = imageSource(read, base) ?? pictureSource;
      pictureSource = null;
      if (address) made.setAttribute('src', address);
      lastImage = made;
    }
    to.append(made);
    const tree = shadowTree(element);
    if (tree) hosts.push(element);
    copyChildren(tree ?? element, made, depth + 1);
    if (tree) hosts.pop();
    // The page draws the dash between a place and its news by style alone.
    if (tag === 'span' && /location-?stamp|dateline/i.test(read('class') ?? '')) made.append(' – ');
  };

  /** An open shadow tree, also one that is still declared as a template. */
  const shadowTree = (element: Element): Node | null => {
    const open = native.shadowRoot(element);
    if (open || !isDeclared) return open;
    for (const child of elements(native, element)) {
      if (native.tag(child) === 'TEMPLATE' && native.attribute(child, 'shadowrootmode') === 'open')
        return (child as HTMLTemplateElement).content;
    }
    return null;
  };

  /** What the page puts into a slot of a shadow tree, or the slot's own content where it puts nothing there. */
  const copySlot = (slot: Element, to: Element, depth: number) => {
    const host = hosts.pop();
    const name = native.attribute(slot, 'name') ?? '';
    let isFilled = false;
    for (const child of host ? children(native, host) : []) {
      const isElement = native.nodeType(child) === 1;
      const wanted = isElement ? (native.attribute(child as Element, 'slot') ?? '') : '';
      if (wanted !== name || (!isElement && native.text(child).trim() === '')) continue;
      isFilled = true;
      copyNode(child, to, depth);
    }
    if (host) hosts.push(host);
    if (!isFilled) copyChildren(slot, to, depth);
  };

  const copyNoscript = (noscript: Element, to: Element) => {
    const address = noscriptImage(noscript, base);
    if (!address || to === copy.head) return;
    if (lastImage && !lastImage.hasAttribute('src')) lastImage.setAttribute('src', address);
    else if (lastImage?.getAttribute('src') !== address) {
      lastImage = copy.createElement('img');
      lastImage.setAttribute('src', address);
      to.append(lastImage);
    }
  };

  const keepJsonLd = (script: Element) => {
    if (!/^application\/ld\+json/i.test(native.attribute(script, 'type') ?? '')) return;
    const text = native.text(script);
    if (text.length <= MAX_JSON_LD_UNITS && jsonLd.length < 20) jsonLd.push(text);
  };

  const lang = root && native.attribute(root, 'lang');
  if (lang) copy.documentElement.setAttribute('lang', lang);
  copy.head.replaceChildren();
  for (const child of root ? elements(native, root) : []) {
    const tag = native.tag(child);
    if (tag === 'HEAD') copyChildren(child, copy.head, 0);
    else if (tag === 'BODY') copyChildren(child, copy.body, 0);
  }
  return textUnits > MAX_TEXT_UNITS ? null : { document: copy, base, jsonLd };
}

/** A portal often wraps the whole page in one form. */
function copiedTag(tag: string, className: string): string {
  if (tag === 'form' || tag === 'button' || !/^[a-z][a-z0-9-]*$/.test(tag)) return 'div';
  return /^h[2-6]$/.test(tag) && SUBTITLE.test(className) ? 'p' : tag;
}

function baseAddress(native: Native, document: Document, url: string): string {
  const element = native.query(document, 'base[href]')[0];
  const href = element ? native.attribute(element, 'href') : null;
  return (href && parseUrl(href, url)?.href) || url;
}

function* children(native: Native, node: Node): Generator<ChildNode> {
  for (let child = native.firstChild(node); child; child = native.nextSibling(child)) yield child;
}

function elements(native: Native, node: Node): Element[] {
  return [...children(native, node)].filter((child) => native.nodeType(child) === 1) as unknown as Element[];
}
