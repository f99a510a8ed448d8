import { createElement, useSyncExternalStore } from 'react';
import { draw } from './article-state.mjs';

const NAMES = { className: 'className', onInput: 'onChange', inputValue: (event) => event.target.value };
const create = (tag, attributes, children) => createElement(tag, attributes, ...children);

/** @param {{ store: { get(): any, listen(callback: () => void): () => void, on(field: string, value?: string): void } }} props */
export function App({ store }) {
  const state = useSyncExternalStore(store.listen, store.get, store.get);
  return draw(create, state, store.on, NAMES);
}
