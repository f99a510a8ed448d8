/** The package ships no types. */
declare module 'dom-anchor-text-quote' {
  export interface Selector {
    exact: string;
    prefix: string;
    suffix: string;
  }
  export function fromRange(root: Element, range: Range): Selector;
  /** @throws where the selector has no text */
  export function toRange(root: Element, selector: Selector, options?: { hint?: number }): Range | null;
}
