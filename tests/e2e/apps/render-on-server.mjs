import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { createSSRApp, shallowRef } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { initialState } from './article-state.mjs';
import { App } from './react-app.mjs';
import { appOf } from './vue-app.mjs';

const nothing = () => undefined;

/** What the server sends of each page, before any script runs. @returns {Promise<{ react: string, vue: string }>} */
export async function renderOnServer() {
  const state = initialState();
  const store = { get: () => state, listen: () => nothing, on: nothing };
  return {
    react: renderToString(createElement(App, { store })),
    vue: await renderVue(createSSRApp(appOf(shallowRef(state), nothing))),
  };
}
