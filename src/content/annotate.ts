import { Annotator } from '../annotator/annotator.tsx';
import type { AnnotatorPort } from '../annotator/port.ts';
import { FailureError } from '../core/model/failure.ts';
import { urlKey } from '../core/url/url-key.ts';
import type { Announcements, PassagePlace } from '../messaging/protocol.ts';
import { announce, listen } from '../messaging/wire.ts';
import { logQuietly } from '../platform/log.ts';
import { loadSettings, type Settings, watchSettings } from '../platform/settings.ts';
import { answerCalls, answerCallsInFrame } from './answer-calls.ts';
import { FramePage } from './frame-page.ts';
import { reloadFrames, watchFrames } from './frames.ts';
import { isHtml } from './is-html.ts';
import { LivePage } from './live-page.ts';
import { PageView } from './page-view.ts';
import { speak, speakFirst } from './speak.ts';
import { watchAddress } from './watch-address.ts';

/**
 * Left on our isolated world's global, never on the page's: a second injection finds the first, and the background asks
 * frames by it.
 */
interface Marked {
  thuHoachAnnotator?: { stop(): void; places(): PassagePlace[]; reload(): void } | undefined;
}

/** Starts the annotator in this document, in place of one that an update or a rewritten document left behind. */
export function startAnnotating(): void {
  const world = globalThis as typeof globalThis & Marked;
  world.thuHoachAnnotator?.stop();
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const started = window === window.top ? startInPage(signal) : startInFrame(signal);
  world.thuHoachAnnotator = {
    stop: () => {
      lifetime.abort();
      started?.annotator.dispose();
    },
    places: () => started?.annotator.places() ?? [],
    reload: () => started?.refresh(),
  };
  if (!started) return;
  // `document.open` takes every listener away with the old document, and nothing of ours would hear of the new one.
  const element = document.documentElement;
  const rewritten = new MutationObserver(() => {
    if (document.documentElement && document.documentElement !== element) startAnnotating();
  });
  rewritten.observe(document, { childList: true });
  signal.addEventListener('abort', () => rewritten.disconnect(), { once: true });
}

interface Started {
  annotator: Annotator;
  /** Loads the passages anew. */
  refresh(): void;
}

/** Null where the document is no HTML: it answers all the same, so that the popup can say why not. */
function startInPage(signal: AbortSignal): Started | null {
  const page = new LivePage(document, signal);
  let started: Started | null = null;
  const demand = (): Annotator => {
    if (!started) throw new FailureError('not-html', document.contentType);
    return started.annotator;
  };
  answerCalls({ page, demand, signal });
  if (!isHtml(document)) return null;
  const view = new PageView(() => started?.annotator.marks() ?? [], signal);
  const port = page.port(() => {
    view.placesChanged();
    announce('tab.changed', { url: location.href });
  });
  started = start(port, (change) => change.urlKey === urlKey(location.href), signal);
  const { annotator, refresh } = started;
  watchAddress(() => {
    page.moved();
    // At once: what is saved of the new page does not wait for its passages to be found.
    announce('tab.changed', { url: location.href });
    annotator.close();
    refresh();
    reloadFrames(document);
  }, signal);
  watchFrames(document, signal);
  return started;
}

function startInFrame(signal: AbortSignal): Started | null {
  if (!isHtml(document)) return null;
  const frame = new FramePage();
  const port = frame.port(() => announce('tab.changed', { url: location.href }));
  const started = start(port, (change) => frame.mayBeAbout(change.articleId), signal);
  answerCallsInFrame(started.annotator, signal);
  watchFrames(document, signal);
  return started;
}

function start(
  port: AnnotatorPort,
  concerns: (change: Announcements['library.changed']) => boolean,
  signal: AbortSignal,
): Started {
  const annotator = new Annotator({
    document,
    root: () => document.body ?? document.documentElement,
    port,
    theme: 'auto',
    barAtSelection: true,
  });
  speakFirst();
  const apply = async (settings: Settings): Promise<void> => {
    annotator.setTheme(settings.theme);
    annotator.setBarAtSelection(settings.barAtSelection);
    await speak(settings.language);
    annotator.redraw();
  };
  const refresh = (): void => {
    annotator.refresh().catch((thrown) => logQuietly('passages not loaded', thrown));
  };
  loadSettings().then(apply).then(refresh, refresh);
  const onSettings = (settings: Settings): void => {
    apply(settings).catch((thrown) => logQuietly('language not changed', thrown));
  };
  watchSettings(onSettings, signal);
  listen('library.changed', (change) => (change.isMany || concerns(change)) && refresh(), signal);
  // Back from the back/forward cache: what was done elsewhere meanwhile was not heard.
  window.addEventListener('pageshow', (event) => event.persisted && refresh(), { signal });
  return { annotator, refresh };
}
