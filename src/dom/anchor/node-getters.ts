/**
 * Getters taken from the prototypes. A form's named children shadow its own properties (`<input name="localName">`),
 * also in Chromium's isolated world, so a page could otherwise hide its text or throw us off.
 */
export interface NodeGetters {
  localName(element: Node): string;
  nodeType(node: Node): number;
  shadowRoot(element: Node): ShadowRoot | null;
  childNodes(node: Node): NodeListOf<ChildNode>;
}

/** @param node any node of the document: its own prototypes are used, so documents without a window work too. */
export function nodeGetters(node: Node): NodeGetters {
  const getter = <T>(name: string): ((of: Node) => T) => {
    for (let proto: object | null = Object.getPrototypeOf(node); proto; proto = Object.getPrototypeOf(proto)) {
      const get = Object.getOwnPropertyDescriptor(proto, name)?.get;
      if (get) return (of) => get.call(of) as T;
    }
    return (of) => Reflect.get(of, name) as T;
  };
  return {
    localName: getter('localName'),
    nodeType: getter('nodeType'),
    shadowRoot: getter('shadowRoot'),
    childNodes: getter('childNodes'),
  };
}
