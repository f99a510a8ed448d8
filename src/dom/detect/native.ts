/**
 * Access to a page's nodes that the page cannot shadow. A form's children (`<input name="firstChild">`) and a
 * document's named elements (`<img name="body">`) hide the properties of the same name on the instance, also
 * in an extension's isolated world; the prototypes above it stay true.
 */
export interface Native {
  documentElement(document: Document): HTMLElement | null;
  implementation(document: Document): DOMImplementation;
  byTag(root: Document | Element, tag: string): HTMLCollectionOf<Element>;
  query(root: Document | Element, selector: string): NodeListOf<Element>;
  firstChild(node: Node): ChildNode | null;
  nextSibling(node: Node): ChildNode | null;
  previousSibling(node: Node): ChildNode | null;
  parent(node: Node): ParentNode | null;
  /** Has no element beside it. */
  isOnlyElement(element: Element): boolean;
  nodeType(node: Node): number;
  text(node: Node): string;
  /** A walk over the text nodes inside an element. */
  textWalker(root: Element): TreeWalker;
  tag(element: Element): string;
  attributes(element: Element): NamedNodeMap;
  attribute(element: Element, name: string): string | null;
  /** The open shadow tree of an element, or null. */
  shadowRoot(element: Element): Node | null;
}

export function nativeAccess(document: Document): Native {
  const documentElement = getter<HTMLElement | null>(document, 'documentElement');
  const root = documentElement.call(document);
  const queryDocument = method(document, 'querySelectorAll');
  const byTagDocument = method(document, 'getElementsByTagName');
  // An empty document has no element to take the prototype from, and no element to be asked about either.
  const sample: object = root ?? document;
  const queryElement = root ? method(sample, 'querySelectorAll') : queryDocument;
  const byTagElement = root ? method(sample, 'getElementsByTagName') : byTagDocument;
  const getAttribute = root ? method(sample, 'getAttribute') : queryDocument;
  const tagName = root ? getter<string>(sample, 'tagName') : () => '';
  const attributes = root ? getter<NamedNodeMap>(sample, 'attributes') : getter<NamedNodeMap>(document, 'nodeType');
  const previousElement = root ? getter<Element | null>(sample, 'previousElementSibling') : () => null;
  const nextElement = root ? getter<Element | null>(sample, 'nextElementSibling') : () => null;
  const shadowRoot = root ? getter<Node | null>(sample, 'shadowRoot') : () => null;
  const implementation = getter<DOMImplementation>(document, 'implementation');
  const firstChild = getter<ChildNode | null>(document, 'firstChild');
  const nextSibling = getter<ChildNode | null>(document, 'nextSibling');
  const previousSibling = getter<ChildNode | null>(document, 'previousSibling');
  const createTreeWalker = method<[Node, number], TreeWalker>(document, 'createTreeWalker');
  const parentNode = getter<ParentNode | null>(document, 'parentNode');
  const nodeType = getter<number>(document, 'nodeType');
  const textContent = getter<string | null>(document, 'textContent');
  return {
    documentElement: (node) => documentElement.call(node),
    implementation: (node) => implementation.call(node),
    byTag: (node, tag) =>
      (nodeType.call(node) === 9 ? byTagDocument : byTagElement).call(node, tag) as HTMLCollectionOf<Element>,
    query: (node, selector) =>
      (nodeType.call(node) === 9 ? queryDocument : queryElement).call(node, selector) as NodeListOf<Element>,
    firstChild: (node) => firstChild.call(node),
    nextSibling: (node) => nextSibling.call(node),
    previousSibling: (node) => previousSibling.call(node),
    parent: (node) => parentNode.call(node),
    isOnlyElement: (element) => previousElement.call(element) === null && nextElement.call(element) === null,
    nodeType: (node) => nodeType.call(node),
    text: (node) => textContent.call(node) ?? '',
    textWalker: (element) => createTreeWalker.call(document, element, 4),
    tag: (element) => tagName.call(element).toUpperCase(),
    attributes: (element) => attributes.call(element),
    attribute: (element, name) => getAttribute.call(element, name) as string | null,
    shadowRoot: (element) => shadowRoot.call(element),
  };
}

function getter<T>(instance: object, name: string): (this: object) => T {
  const get = descriptor(instance, name)?.get;
  if (!get) throw new TypeError(`no getter for ${name}`);
  return get as (this: object) => T;
}

function method<Args extends unknown[] = string[], T = unknown>(
  instance: object,
  name: string,
): (this: object, ...args: Args) => T {
  const value: unknown = descriptor(instance, name)?.value;
  if (typeof value !== 'function') throw new TypeError(`no method ${name}`);
  return value as (this: object, ...args: Args) => T;
}

/** Looks above the instance: its own properties are what the page may have put there. */
function descriptor(instance: object, name: string): PropertyDescriptor | undefined {
  for (let proto: unknown = Object.getPrototypeOf(instance); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found;
  }
  return undefined;
}
