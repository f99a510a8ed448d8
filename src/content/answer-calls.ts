import type { Annotator } from '../annotator/annotator.tsx';
import type { AnchorState } from '../core/anchoring/selector.ts';
import { FailureError, toFailure } from '../core/model/failure.ts';
import type { FrameCallName, PageDescription, PassageCall, TabCalls } from '../messaging/protocol.ts';
import { senderKind } from '../messaging/sender.ts';
import { call, serve, type TabHandlers } from '../messaging/wire.ts';
import type { Runtime } from '../platform/browser.ts';
import { judgePage } from './extractor.ts';
import { framesOfOthers, markInFrames, placesInFrames } from './frames.ts';
import type { LivePage } from './live-page.ts';

export interface AnsweringPage {
  page: LivePage;
  /** @throws FailureError `not-html` */
  demand(): Annotator;
  signal: AbortSignal;
}

/** Only our own pages and the background ask: their shapes are ours, so none is parsed again here. */
function admit(name: string, input: unknown, sender: Runtime.MessageSender): unknown {
  const fromUs = senderKind(sender) === 'page' || (!sender.tab && senderKind(sender) !== 'content');
  if (!fromUs) throw new FailureError('invalid-message', name);
  return input;
}

export function answerCalls({ page, demand, signal }: AnsweringPage): void {
  /** In the page, or else in the frame that the passage stands in. */
  async function atPassage(id: string, ask: PassageCall, act: (annotator: Annotator) => AnchorState) {
    const annotator = demand();
    return annotator.has(id) ? { state: act(annotator) } : call('page.passageInFrame', { id, ask });
  }
  const handlers: { [Name in keyof TabCalls]: TabHandlers[Name] } = {
    async 'tab.describe'() {
      const annotator = demand();
      const [described, inFrames] = await Promise.all([describe(page), placesInFrames(document)]);
      const passages = [...annotator.places(), ...inFrames];
      return { ...described, passages, frames: framesOfOthers(document) };
    },
    async 'tab.extract'({ acceptRestricted, renew }) {
      demand();
      return page.extractWhole(acceptRestricted, renew);
    },
    async 'tab.stopJoining'() {
      page.stopJoining();
      return null;
    },
    async 'tab.isThere'() {
      demand();
      return null;
    },
    'tab.keep': async () => page.keep(),
    async 'tab.mark'() {
      await demand()
        .mark()
        .catch((thrown) => markInFrames(document, thrown));
      return null;
    },
    'tab.nextPassage': async ({ isAnew, elsewhere }) => demand().next(isAnew, elsewhere),
    async 'tab.places'() {
      return { url: page.url, places: [...demand().places(), ...(await placesInFrames(document))] };
    },
    'tab.reveal': async ({ id }) => atPassage(id, 'tab.reveal', (annotator) => annotator.reveal(id)),
    'tab.changeRange': async ({ id }) => atPassage(id, 'tab.changeRange', (annotator) => annotator.changeRange(id)),
    'tab.words': async ({ id }) => demand().words(id),
    async 'tab.notify'({ text, tone, undo }) {
      const takeBack = async (id: string, versionId: string | undefined): Promise<void> => {
        if (versionId === undefined) await call('article.remove', { id });
        else await call('article.takeBack', { id, versionId });
      };
      demand().notify(text, tone, undo && (() => takeBack(undo.id, undo.versionId)));
      return null;
    },
  };
  serve(handlers, admit, signal);
}

/** In a frame of a page: what concerns one passage or the selection. All else is the page's to answer. */
export function answerCallsInFrame(annotator: Annotator, signal: AbortSignal): void {
  const handlers: Pick<TabHandlers, FrameCallName> = {
    async 'tab.mark'() {
      await annotator.mark();
      return null;
    },
    'tab.reveal': async ({ id }) => ({ state: annotator.reveal(id) }),
    'tab.changeRange': async ({ id }) => ({ state: annotator.changeRange(id) }),
    'tab.nextPassage': async ({ isAnew, elsewhere }) => annotator.next(isAnew, elsewhere),
  };
  serve(handlers, admit, signal);
}

async function describe(page: LivePage): Promise<Omit<PageDescription, 'passages' | 'frames'>> {
  const { extractor, gatherer } = await page.extractor();
  try {
    const { url, extracted } = await page.extract();
    const { html: _html, outline: _outline, ...meta } = extracted;
    const article = { ...meta, wordCount: extractor.countWords(meta.text, meta.lang) };
    return { url, isArticle: await judgePage(), article, print: gatherer.textPrint(meta.text), refusal: null };
  } catch (thrown) {
    const { code } = toFailure(thrown);
    if (code !== 'no-text' && code !== 'too-large') throw thrown;
    return { url: page.url, isArticle: await judgePage(), article: null, print: null, refusal: code };
  }
}
