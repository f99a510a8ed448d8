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
  // An empty document has no element to take the prototype from, and no element to be asked about either.
  const sample = documentElement(document) ?? document;
  const nodeType = getter<number>(document, 'nodeType');
  const previousElement = getter<Element | null>(sample, 'previousElementSibling');
  const nextElement = getter<Element | null>(sample, 'nextElementSibling');
  const textContent = getter<string | null>(document, 'textContent');
  const tagName = getter<string>(sample, 'tagName');
  const createTreeWalker = method<Node, TreeWalker>(document, 'createTreeWalker');
  /** A method that documents and elements have each for themselves. */
  const either = <T>(name: string) => {
    const [ofDocument, ofElement] = [method<string, T>(document, name), method<string, T>(sample, name)];
    return (node: Node, argument: string) => (nodeType(node) === 9 ? ofDocument : ofElement)(node, argument);
  };
  return {
    documentElement,
    implementation: getter(document, 'implementation'),
    byTag: either('getElementsByTagName'),
    query: either('querySelectorAll'),
    firstChild: getter(document, 'firstChild'),
    nextSibling: getter(document, 'nextSibling'),
    previousSibling: getter(document, 'previousSibling'),
    parent: getter(document, 'parentNode'),
    isOnlyElement: (element) => previousElement(element) === null && nextElement(element) === null,
    nodeType,
    text: (node) => textContent(node) ?? '',
    textWalker: (element) => createTreeWalker(document, element, 4),
    tag: (element) => tagName(element).toUpperCase(),
    attributes: getter(sample, 'attributes'),
    attribute: method(sample, 'getAttribute'),
    shadowRoot: getter(sample, 'shadowRoot'),
  };
}

function getter<T>(instance: object, name: string): (node: Node) => T {
  const get = descriptor(instance, name)?.get;
  return (node) => get?.call(node);
}

function method<Argument, T>(instance: object, name: string): (node: Node, argument: Argument, more?: number) => T {
  const own = descriptor(instance, name)?.value;
  return (node, argument, more) => own.call(node, argument, more);
}

/** Looks above the instance: its own properties are what the page may have put there. */
function descriptor(instance: object, name: string): PropertyDescriptor | undefined {
  for (let proto: unknown = Object.getPrototypeOf(instance); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found;
  }
  return undefined;
}
