import { createApp, createSSRApp, nextTick, shallowRef } from 'vue';
import { ACTIONS, addressOf, initialState } from './article-state.mjs';
import { appOf } from './vue-app.mjs';

const state = shallowRef(initialState());
const on = (field, value) => {
  state.value = field === 'press' ? ACTIONS.press(state.value) : { ...state.value, typed: value ?? '' };
};
const base = location.pathname;
let app = null;

function start(made) {
  app = made;
  app.config.errorHandler = (error) => window.problems.push(String(error));
  app.config.warnHandler = (message) => window.problems.push(message);
  app.mount('#app');
}

window.app = {
  async hydrate() {
    start(createSSRApp(appOf(state, on)));
    await nextTick();
  },
  async unmount() {
    app.unmount();
  },
  async mount() {
    start(createApp(appOf(state, on)));
    await nextTick();
  },
  async act(name) {
    state.value = ACTIONS[name](state.value);
    await nextTick();
    if (name === 'leave' || name === 'comeBack') history.pushState(null, '', addressOf(base, state.value.route));
  },
};
