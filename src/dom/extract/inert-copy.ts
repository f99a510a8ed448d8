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
  'SCRIPT STYLE TEMPLATE IFRAME OBJECT EMBED CANVAS AUDIO VIDEO INPUT TEXTAREA SELECT DIALOG SVG MATH SOURCE BASE NOSCRIPT LINK'.split(
    ' ',
  ),
);

/**
 * Copies the page node by node, so that the page is not touched, no picture is fetched twice and no hostile
 * size reaches the parser. Null when the page is beyond the limits.
 */
export function inertCopy(source: Document, url: string): InertCopy | null {
  const native = nativeAccess(source);
  const root = native.documentElement(source);
  if (native.byTag(source, '*').length > MAX_ELEMENTS) return null;

  const base = baseAddress(native, source, url);
  const copy = native.implementation(source).createHTMLDocument('');
  const state: CopyState = {
    native,
    base,
    copy,
    jsonLd: [],
    textUnits: 0,
    lastImage: null,
    source: null,
    hosts: [],
    isDeclared: native.query(source, 'template[shadowrootmode]').length > 0,
  };
  const lang = root && native.attribute(root, 'lang');
  if (lang) copy.documentElement.setAttribute('lang', lang);
  copy.head.replaceChildren();

  for (const child of root ? children(native, root) : []) {
    if (native.nodeType(child) !== 1) continue;
    const tag = native.tag(child as Element);
    if (tag === 'HEAD') copyChildren(state, child, copy.head, 0);
    else if (tag === 'BODY') copyChildren(state, child, copy.body, 0);
  }
  return state.textUnits > MAX_TEXT_UNITS ? null : { document: copy, base, jsonLd: state.jsonLd };
}

interface CopyState {
  native: Native;
  base: string;
  copy: Document;
  jsonLd: string[];
  textUnits: number;
  /** The image copied last: a `noscript` beside it holds its true address. */
  lastImage: Element | null;
  /** Address of the `source` elements passed in this `picture`. */
  source: string | null;
  /** Elements whose shadow trees are being copied, outermost first. */
  hosts: Element[];
  /** Whether the page declares shadow trees as templates. */
  isDeclared: boolean;
}

function copyChildren(state: CopyState, from: Node, to: Element, depth: number): void {
  for (const child of children(state.native, from)) copyNode(state, child, to, depth);
}

function copyNode(state: CopyState, node: Node, to: Element, depth: number): void {
  const type = state.native.nodeType(node);
  if (type === 3) copyText(state, node, to);
  else if (type === 1) copyElement(state, node as Element, to, depth);
}

function copyText(state: CopyState, node: Node, to: Element): void {
  const text = state.native.text(node);
  state.textUnits += text.length;
  if (state.textUnits <= MAX_TEXT_UNITS) to.append(text);
}

function copyElement(state: CopyState, element: Element, to: Element, depth: number): void {
  const { native, copy } = state;
  const tag = native.tag(element);
  const read = (name: string) => native.attribute(element, name);
  if (tag === 'SOURCE') state.source ??= imageSource(read, state.base);
  if (tag === 'SCRIPT') keepJsonLd(state, element);
  if (tag === 'NOSCRIPT') copyNoscript(state, element, to);
  if (tag === 'LINK' && /\bcanonical\b/i.test(read('rel') ?? '')) {
    const link = copy.createElement('link');
    copyAttributes(native, element, link, state.base);
    to.append(link);
  }
  if (tag === 'BUTTON' ? !isQuestion(native, element) : DROPPED.has(tag)) return;
  if (tag === 'SLOT' && state.hosts.length > 0) {
    copySlot(state, element, to, depth + 1);
    return;
  }
  // Past the depth limit elements lose their own level, but no text is lost and recursion stays bounded
  // because the walk continues on a flat list.
  if (depth > MAX_DEPTH) {
    to.append(' ');
    copyText(state, element, to);
    to.append(' ');
    return;
  }
  // A portal often wraps the whole page in one form.
  const isPlain = tag === 'FORM' || tag === 'BUTTON' || !/^[A-Z][A-Z0-9-]*$/.test(tag);
  const isSubtitle = /^H[2-6]$/.test(tag) && SUBTITLE.test(read('class') ?? '');
  const made = copy.createElement(isPlain ? 'div' : isSubtitle ? 'p' : tag.toLowerCase());
  copyAttributes(native, element, made, state.base);
  const align = native.attributes(element).length > 0 || tag === 'CENTER' ? alignmentOf(read, tag) : null;
  if (align) made.setAttribute(ALIGN, align);
  if (tag === 'FORM') made.setAttribute('role', 'form');
  if (tag === 'IMG') {
    const address = imageSource(read, state.base) ?? state.source;
    state.source = null;
    if (address) made.setAttribute('src', address);
    state.lastImage = made;
  }
  to.append(made);
  const tree = shadowTree(state, element);
  if (!tree) {
    copyChildren(state, element, made, depth + 1);
    // The page draws the dash between a place and its news by style alone.
    if (tag === 'SPAN' && /location-?stamp|dateline/i.test(read('class') ?? '')) made.append(' – ');
    return;
  }
  state.hosts.push(element);
  copyChildren(state, tree, made, depth + 1);
  state.hosts.pop();
}

/** An open shadow tree, also one that is still declared as a template. */
function shadowTree(state: CopyState, element: Element): Node | null {
  const { native } = state;
  const open = native.shadowRoot(element);
  if (open || !state.isDeclared) return open;
  for (const child of children(native, element)) {
    if (native.nodeType(child) !== 1 || native.tag(child as Element) !== 'TEMPLATE') continue;
    if (native.attribute(child as Element, 'shadowrootmode') !== 'open') continue;
    return (child as HTMLTemplateElement).content;
  }
  return null;
}

/** What the page puts into a slot of a shadow tree, or the slot's own content where it puts nothing there. */
function copySlot(state: CopyState, slot: Element, to: Element, depth: number): void {
  const { native, hosts } = state;
  const host = hosts.pop();
  const name = native.attribute(slot, 'name') ?? '';
  let isFilled = false;
  for (const child of host ? children(native, host) : []) {
    const isElement = native.nodeType(child) === 1;
    const wanted = isElement ? (native.attribute(child as Element, 'slot') ?? '') : '';
    if (wanted !== name || (!isElement && native.text(child).trim() === '')) continue;
    isFilled = true;
    copyNode(state, child, to, depth);
  }
  if (host) hosts.push(host);
  if (!isFilled) copyChildren(state, slot, to, depth);
}

/** Newsrooms set the lead as a heading, which it is not: nothing stands below it. */
const SUBTITLE = /sapo|subtitle|sub-title|standfirst|(?:^|[\s_-])dek(?:$|[\s_-])/i;

/** Answers fold under a button that is their heading. */
function isQuestion(native: Native, button: Element): boolean {
  const parent = native.parent(button);
  const isHeading = parent !== null && native.nodeType(parent) === 1 && /^H[2-6]$/.test(native.tag(parent as Element));
  return isHeading || /\?\s*$/.test(native.text(button));
}

function copyNoscript(state: CopyState, noscript: Element, to: Element): void {
  const address = noscriptImage(noscript, state.base);
  if (!address || to === state.copy.head) return;
  const last = state.lastImage;
  if (last && !last.hasAttribute('src')) last.setAttribute('src', address);
  else if (last?.getAttribute('src') !== address) {
    const image = state.copy.createElement('img');
    image.setAttribute('src', address);
    to.append(image);
    state.lastImage = image;
  }
}

function keepJsonLd({ native, jsonLd }: CopyState, script: Element): void {
  if (!/^application\/ld\+json/i.test(native.attribute(script, 'type') ?? '')) return;
  const text = native.text(script);
  if (text.length <= MAX_JSON_LD_UNITS && jsonLd.length < 20) jsonLd.push(text);
}

function baseAddress(native: Native, document: Document, url: string): string {
  const element = native.query(document, 'base[href]')[0];
  const href = element ? native.attribute(element, 'href') : null;
  return href && URL.canParse(href, url) ? new URL(href, url).href : url;
}

function* children(native: Native, node: Node): Generator<ChildNode> {
  for (let child = native.firstChild(node); child; child = native.nextSibling(child)) yield child;
}
