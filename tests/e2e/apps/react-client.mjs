import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { ACTIONS, addressOf, initialState } from './article-state.mjs';
import { App } from './react-app.mjs';

const listeners = new Set();
let state = initialState();
const set = (next) => {
  state = next;
  flushSync(() => {
    for (const listener of listeners) listener();
  });
};
const store = {
  get: () => state,
  listen(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  on: (field, value) => set(field === 'press' ? ACTIONS.press(state) : { ...state, typed: value ?? '' }),
};

const container = document.getElementById('app');
const base = location.pathname;
const problem = (error) => window.problems.push(String(error));
const options = { onRecoverableError: problem, onUncaughtError: problem, onCaughtError: problem };
const app = createElement(App, { store });
let root = null;

window.app = {
  async hydrate() {
    root = hydrateRoot(container, app, options);
    await new Promise((resolve) => setTimeout(resolve, 100));
  },
  async unmount() {
    flushSync(() => root.unmount());
  },
  async mount() {
    root = createRoot(container, options);
    flushSync(() => root.render(app));
  },
  async act(name) {
    set(ACTIONS[name](state));
    if (name === 'leave' || name === 'comeBack') history.pushState(null, '', addressOf(base, state.route));
  },
};
