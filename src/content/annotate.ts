import { Annotator } from '../annotator/annotator.tsx';
import { FailureError } from '../core/model/failure.ts';
import { urlKey } from '../core/url/url-key.ts';
import { setLocale } from '../i18n/t.ts';
import { announce, listen } from '../messaging/wire.ts';
import { logQuietly } from '../platform/log.ts';
import { loadSettings, type Settings, watchSettings } from '../platform/settings.ts';
import { answerCalls } from './answer-calls.ts';
import { isHtml } from './is-html.ts';
import { LivePage } from './live-page.ts';
import { PageView } from './page-view.ts';
import { watchAddress } from './watch-address.ts';

/** Left on our isolated world's global, never on the page's: a second injection finds the first. */
interface Marked {
  thuHoachAnnotator?: { stop(): void; version: number } | undefined;
}

/** Starts the annotator in this page, in place of one that an update left behind. */
export function startAnnotating(): void {
  const world = globalThis as typeof globalThis & Marked;
  world.thuHoachAnnotator?.stop();
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const page = new LivePage(document, signal);
  let annotator: Annotator | null = null;

  /** Only HTML is annotated; other documents still answer, so that the popup can say why not. */
  function demand(): Annotator {
    if (!isHtml(document) || !annotator) throw new FailureError('not-html', document.contentType);
    return annotator;
  }

  answerCalls({ page, demand, signal });
  if (!isHtml(document)) {
    world.thuHoachAnnotator = { stop: () => lifetime.abort(), version: 1 };
    return;
  }

  const view = new PageView(() => made.marks(), signal);
  const made = new Annotator({
    document,
    root: () => document.body ?? document.documentElement,
    port: page.port(() => {
      view.placesChanged();
      announce('tab.changed', { url: location.href });
    }),
    theme: 'auto',
    barAtSelection: true,
  });
  annotator = made;
  const apply = (settings: Settings): void => {
    setLocale(settings.language);
    made.setTheme(settings.theme);
    made.setBarAtSelection(settings.barAtSelection);
  };
  const refreshQuietly = (): void => {
    made.refresh().catch((thrown) => logQuietly('passages not loaded', thrown));
  };
  loadSettings().then(apply).then(refreshQuietly, refreshQuietly);
  watchSettings(apply, signal);
  listen('library.changed', (change) => change.urlKey === urlKey(location.href) && refreshQuietly(), signal);
  watchAddress(() => {
    page.moved();
    // At once: what is saved of the new page does not wait for its passages to be found.
    announce('tab.changed', { url: location.href });
    made.close();
    refreshQuietly();
  }, signal);
  // Back from the back/forward cache: what was done elsewhere meanwhile was not heard.
  window.addEventListener('pageshow', (event) => event.persisted && refreshQuietly(), { signal });
  world.thuHoachAnnotator = {
    stop: () => {
      lifetime.abort();
      made.dispose();
    },
    version: 1,
  };
}
