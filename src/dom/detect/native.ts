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
  const documentElement = above<[], HTMLElement | null>(document, 'documentElement');
  // An empty document has no element to take the prototype from, and no element to be asked about either.
  const sample = documentElement(document) ?? document;
  const nodeType = above<[], number>(document, 'nodeType');
  const previousElement = above<[], Element | null>(sample, 'previousElementSibling');
  const nextElement = above<[], Element | null>(sample, 'nextElementSibling');
  const textContent = above<[], string | null>(document, 'textContent');
  const tagName = above<[], string>(sample, 'tagName');
  const createTreeWalker = above<[Node, number], TreeWalker>(document, 'createTreeWalker');
  /** A method that documents and elements have each for themselves. */
  const either = <T>(name: string) => {
    const [ofDocument, ofElement] = [above<[string], T>(document, name), above<[string], T>(sample, name)];
    return (node: Node, argument: string) => (nodeType(node) === 9 ? ofDocument : ofElement)(node, argument);
  };
  return {
    documentElement,
    implementation: above(document, 'implementation'),
    byTag: either('getElementsByTagName'),
    query: either('querySelectorAll'),
    firstChild: above(document, 'firstChild'),
    nextSibling: above(document, 'nextSibling'),
    previousSibling: above(document, 'previousSibling'),
    parent: above(document, 'parentNode'),
    isOnlyElement: (element) => previousElement(element) === null && nextElement(element) === null,
    nodeType,
    text: (node) => textContent(node) ?? '',
    textWalker: (element) => createTreeWalker(document, element, 4),
    tag: (element) => tagName(element).toUpperCase(),
    attributes: above(sample, 'attributes'),
    attribute: above(sample, 'getAttribute'),
    shadowRoot: above(sample, 'shadowRoot'),
  };
}

/**
 * A getter or a method as a function of the node. It is looked for above the instance, whose own properties are what the
 * page may have put there. Throws when called where there is none.
 */
function above<Args extends unknown[], T>(instance: object, name: string): (node: Node, ...args: Args) => T {
  let found: PropertyDescriptor | undefined;
  for (let proto: unknown = Object.getPrototypeOf(instance); proto && !found; proto = Object.getPrototypeOf(proto))
    found = Object.getOwnPropertyDescriptor(proto, name);
  return Function.prototype.call.bind(found?.get ?? found?.value);
}
