import * as v from 'valibot';
import { FailureError } from '../core/model/failure.ts';
import type { ReflectionPlace } from '../core/model/reflection.ts';
import { urlKey } from '../core/url/url-key.ts';
import { CallLimit } from '../messaging/call-limit.ts';
import type { BackgroundCalls, PageRecordMessage } from '../messaging/protocol.ts';
import { SCHEMAS } from '../messaging/schemas.ts';
import { isInFrame, senderFrame, senderKind } from '../messaging/sender.ts';
import { type BackgroundHandlers, callTab, serve } from '../messaging/wire.ts';
import type { Runtime } from '../platform/browser.ts';
import { openSurface } from '../platform/surfaces.ts';
import { hideSaved, showArticle, showNothing, showSaved } from './badge.ts';
import { framePlaces, markInFrame, passageInFrame, wakeFrames } from './frames.ts';
import { followUp, getImagesOf, goOn, stopImagesOf } from './images.ts';
import { injectEnglish, injectExtractor, prepareTab } from './inject.ts';
import { library } from './library.ts';
import { saveTab } from './save-tab.ts';

/** Calls that only our own pages may make. All others come from content scripts too. */
const PAGES_ONLY: ReadonlySet<string> = new Set<keyof BackgroundCalls>([
  'tab.prepare',
  'tab.save',
  'images.fetch',
  'images.goOn',
  'images.stop',
]);

/** Calls of a frame's script. A frame is often another site's: it reaches what was made in it, nothing of the page. */
const IN_FRAMES: ReadonlySet<string> = new Set<keyof BackgroundCalls>([
  'frame.open',
  'frame.create',
  'page.wakeFrames',
  'page.english',
  'passage.edit',
  'passage.remove',
  'passage.source',
  'reflection.save',
  'reflection.remove',
  'trash.restore',
  'tags.suggest',
]);

const limit = new CallLimit();

function admit(name: string, input: unknown, sender: Runtime.MessageSender): unknown {
  const kind = senderKind(sender);
  const isRefused =
    kind === 'stranger' ||
    (kind === 'content' && PAGES_ONLY.has(name)) ||
    (kind === 'content' && isInFrame(sender) ? !IN_FRAMES.has(name) : name.startsWith('frame.'));
  if (isRefused) throw new FailureError('invalid-message', `${name} from ${kind}`);
  const tabId = sender.tab?.id;
  if (kind === 'content' && tabId !== undefined && !limit.allows(tabId, name, Date.now()))
    throw new FailureError('invalid-message', `${name}: too often`);
  const parsed = v.safeParse(SCHEMAS[name as keyof BackgroundCalls], input);
  if (!parsed.success)
    throw new FailureError('invalid-message', `${name}: ${v.getDotPath(parsed.issues[0]) ?? 'input'}`);
  return parsed.output;
}

/**
 * The site of an address, by the same key that pages are known by: a page saved over http is the same site over https.
 * All files of a computer have one origin, and what was opened as a file has none: there a site is a single file.
 */
function siteOf(url: string): string {
  const key = urlKey(url);
  return /^https?:/.test(key) ? new URL(key).origin : key;
}

/** A content script reaches what belongs to its own site, nothing else. */
function assertOwnSite(url: string, sender: Runtime.MessageSender): void {
  if (senderKind(sender) !== 'content') return;
  if (!sender.url || siteOf(url) !== siteOf(sender.url)) throw new FailureError('invalid-message', 'another site');
}

async function ownArticle(id: string, sender: Runtime.MessageSender): Promise<void> {
  const article = await library.findArticle(id);
  if (!article) throw new FailureError('not-found');
  assertOwnSite(article.url, sender);
}

async function ownPassage(id: string, sender: Runtime.MessageSender): Promise<void> {
  const passage = await library.findPassage(id);
  if (!passage) throw new FailureError('not-found');
  if (senderKind(sender) !== 'content' || !isInFrame(sender)) return ownArticle(passage.articleId, sender);
  const { page, key } = frameOf(sender);
  const article = await library.findArticle(passage.articleId);
  if (passage.frame !== key || !article || urlKey(article.url) !== urlKey(page))
    throw new FailureError('invalid-message', 'another frame');
}

/** @throws FailureError `no-permission` where the browser does not tell whose frame it is */
function frameOf(sender: Runtime.MessageSender): NonNullable<ReturnType<typeof senderFrame>> {
  const frame = senderFrame(sender);
  if (!frame) throw new FailureError('no-permission', 'frame');
  return frame;
}

function tabOf(sender: Runtime.MessageSender): number {
  if (sender.tab?.id === undefined) throw new FailureError('page-gone');
  return sender.tab.id;
}

/** A frame reaches the reflections on its own passages; those on the whole article are the page's. */
async function ownPlace({ articleId, passageId }: ReflectionPlace, sender: Runtime.MessageSender): Promise<void> {
  if (senderKind(sender) !== 'content' || !isInFrame(sender)) return ownArticle(articleId, sender);
  if (passageId === null) throw new FailureError('invalid-message', 'another frame');
  await ownPassage(passageId, sender);
  const passage = await library.findPassage(passageId);
  if (passage?.articleId !== articleId) throw new FailureError('invalid-message', 'another article');
}

async function ownReflection(id: string, sender: Runtime.MessageSender): Promise<void> {
  const reflection = await library.findReflection(id);
  if (!reflection) throw new FailureError('not-found');
  await ownPlace(reflection, sender);
}

async function refreshBadge({ article, passages }: PageRecordMessage, sender: Runtime.MessageSender): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  if (article) await showSaved(tabId, passages.length);
  else await hideSaved(tabId);
}

const handlers: BackgroundHandlers = {
  async 'page.open'({ url }, sender) {
    assertOwnSite(url, sender);
    const record = await library.openPage(url);
    await refreshBadge(record, sender);
    if (senderKind(sender) !== 'content') return record;
    return { ...record, passages: record.passages.filter(({ frame }) => frame === undefined) };
  },
  async 'page.wakeFrames'(options, sender) {
    await wakeFrames(tabOf(sender), options);
    return null;
  },
  'page.framePlaces': async (_input, sender) => framePlaces(tabOf(sender)),
  'page.markInFrame': async (_input, sender) => markInFrame(tabOf(sender)),
  'page.passageInFrame': async ({ id, ask }, sender) => passageInFrame(tabOf(sender), id, ask),
  async 'frame.open'(_input, sender) {
    const { page, key } = frameOf(sender);
    const { article, passages, reflections } = await library.openPage(page);
    const own = passages.filter(({ frame }) => frame === key);
    const ids = new Set<string | null>(own.map(({ id }) => id));
    return {
      articleId: article?.id ?? null,
      passages: own,
      reflections: reflections.filter(({ passageId }) => passageId !== null && ids.has(passageId)),
    };
  },
  async 'frame.create'({ passage }, sender) {
    const { tabId, page, key } = frameOf(sender);
    const { article } = await library.openPage(page);
    // Saved by the page's own script: a frame cannot say what the page around it holds.
    const articleId = article?.id ?? (await callTab(tabId, 'tab.keep'));
    return library.createPassage(articleId, { ...passage, frame: key });
  },
  async 'page.detected'({ url, isArticle }, sender) {
    assertOwnSite(url, sender);
    const tabId = sender.tab?.id;
    const { article, passages } = await library.openPage(url);
    const annotate = isArticle || article !== null;
    if (tabId === undefined) return { annotate: false };
    if (article) await showSaved(tabId, passages.length);
    else if (isArticle) await showArticle(tabId);
    else await showNothing(tabId);
    if (annotate) await prepareTab(tabId);
    return { annotate };
  },
  async 'page.extractor'({ part }, sender) {
    await injectExtractor(tabOf(sender), sender.tab?.url, part);
    return null;
  },
  async 'page.english'(_input, sender) {
    await injectEnglish(tabOf(sender), sender.frameId ?? 0, sender.url);
    return null;
  },
  async 'article.save'(draft, sender) {
    assertOwnSite(draft.url, sender);
    const article = await library.saveArticle(draft);
    followUp(article, sender.tab?.id ?? null);
    return article;
  },
  async 'article.edit'({ id, edit }, sender) {
    await ownArticle(id, sender);
    return library.editArticle(id, edit);
  },
  async 'article.takeBack'({ id, versionId }, sender) {
    await ownArticle(id, sender);
    const versions = await library.listVersions(id);
    if (!versions.some((version) => version.id === versionId)) throw new FailureError('not-found');
    await library.takeBackRenewal(versionId);
    return null;
  },
  async 'article.remove'({ id }, sender) {
    await ownArticle(id, sender);
    return { trashId: await library.removeArticle(id) };
  },
  async 'passage.create'({ articleId, passage }, sender) {
    await ownArticle(articleId, sender);
    return library.createPassage(articleId, passage);
  },
  async 'passage.edit'({ id, edit, base }, sender) {
    await ownPassage(id, sender);
    return library.editPassage(id, edit, base);
  },
  async 'passage.remove'({ id }, sender) {
    await ownPassage(id, sender);
    return { trashId: await library.removePassage(id) };
  },
  async 'passage.source'({ id }, sender) {
    await ownPassage(id, sender);
    return library.passageSource(id);
  },
  async 'reflection.save'(save, sender) {
    // A known reflection stays in its place, whatever place the call names: that one must be the sender's own.
    await ownPlace((await library.findReflection(save.id)) ?? save, sender);
    return library.saveReflection(save);
  },
  async 'reflection.remove'({ id }, sender) {
    await ownReflection(id, sender);
    return { trashId: await library.removeReflection(id) };
  },
  async 'trash.restore'({ trashId }) {
    await library.restoreTrash(trashId);
    return null;
  },
  // The page itself is asked of; a frame is told nothing of the page around it, in the words of its tags neither.
  'tags.suggest': ({ query }, sender) => {
    const url = isInFrame(sender) ? undefined : (sender.tab?.url ?? sender.url);
    return library.suggestTags(query, url === undefined ? null : { url });
  },
  async 'surface.open'({ surface, articleId }) {
    await openSurface(surface, articleId ? { id: articleId } : {});
    return null;
  },
  async 'images.fetch'({ articleId, tabId }) {
    const article = await library.findArticle(articleId);
    if (!article) throw new FailureError('not-found');
    await getImagesOf(articleId, { tabId, url: article.url });
    return null;
  },
  async 'images.goOn'() {
    goOn();
    return null;
  },
  async 'images.stop'({ articleId }) {
    await stopImagesOf(articleId);
    return null;
  },
  async 'tab.prepare'({ tabId }) {
    await prepareTab(tabId);
    return null;
  },
  'tab.save': (input) => saveTab(input),
};

export function initCalls(): void {
  serve(handlers, admit);
}
