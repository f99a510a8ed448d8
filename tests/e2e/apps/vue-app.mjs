import { h } from 'vue';
import { draw } from './article-state.mjs';

const NAMES = { className: 'class', onInput: 'onInput', inputValue: (event) => event.target.value };
const create = (tag, attributes, children) => h(tag, attributes, children);

/** @param {{ value: any }} state a shallow ref */
export const appOf = (state, on) => ({ render: () => draw(create, state.value, on, NAMES) });
