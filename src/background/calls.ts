import * as v from 'valibot';
import { FailureError } from '../core/model/failure.ts';
import { urlKey } from '../core/url/url-key.ts';
import type { BackgroundCalls, PageRecordMessage } from '../messaging/protocol.ts';
import { SCHEMAS } from '../messaging/schemas.ts';
import { senderKind } from '../messaging/sender.ts';
import { type BackgroundHandlers, serve } from '../messaging/wire.ts';
import type { Runtime } from '../platform/browser.ts';
import { openSurface } from '../platform/surfaces.ts';
import { hideSaved, showArticle, showNothing, showSaved } from './badge.ts';
import { injectExtractor, prepareTab } from './inject.ts';
import { library } from './library.ts';
import { saveTab } from './save-tab.ts';

/** Calls that only our own pages may make. All others come from content scripts too. */
const PAGES_ONLY: ReadonlySet<string> = new Set<keyof BackgroundCalls>(['tab.prepare', 'tab.save']);

function admit(name: string, input: unknown, sender: Runtime.MessageSender): unknown {
  const kind = senderKind(sender);
  if (kind === 'stranger' || (kind === 'content' && PAGES_ONLY.has(name))) {
    throw new FailureError('invalid-message', `${name} from ${kind}`);
  }
  const parsed = v.safeParse(SCHEMAS[name as keyof BackgroundCalls], input);
  if (!parsed.success)
    throw new FailureError('invalid-message', `${name}: ${v.getDotPath(parsed.issues[0]) ?? 'input'}`);
  return parsed.output;
}

/**
 * The site of an address, by the same key that pages are known by: a page saved over http is the same site over https.
 * All files of a computer have one origin, so there a site is a single file.
 */
function siteOf(url: string): string {
  const key = urlKey(url);
  return key.startsWith('file:') ? key : new URL(key).origin;
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
  await ownArticle(passage.articleId, sender);
}

async function ownReflection(id: string, sender: Runtime.MessageSender): Promise<void> {
  const reflection = await library.findReflection(id);
  if (!reflection) throw new FailureError('not-found');
  await ownArticle(reflection.articleId, sender);
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
    return record;
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
    if (sender.tab?.id === undefined) throw new FailureError('page-gone');
    await injectExtractor(sender.tab.id, sender.tab.url, part);
    return null;
  },
  async 'article.save'(draft, sender) {
    assertOwnSite(draft.url, sender);
    return library.saveArticle(draft);
  },
  async 'article.edit'({ id, edit }, sender) {
    await ownArticle(id, sender);
    return library.editArticle(id, edit);
  },
  async 'article.remove'({ id }, sender) {
    await ownArticle(id, sender);
    return { trashId: await library.removeArticle(id) };
  },
  async 'passage.create'({ articleId, passage }, sender) {
    await ownArticle(articleId, sender);
    return library.createPassage(articleId, passage);
  },
  async 'passage.edit'({ id, edit }, sender) {
    await ownPassage(id, sender);
    return library.editPassage(id, edit);
  },
  async 'passage.remove'({ id }, sender) {
    await ownPassage(id, sender);
    return { trashId: await library.removePassage(id) };
  },
  async 'reflection.save'(save, sender) {
    // A known reflection stays in its article, whatever article the call names: that one must be the sender's own.
    const known = await library.findReflection(save.id);
    await ownArticle(known?.articleId ?? save.articleId, sender);
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
  'tags.suggest': ({ query }) => library.suggestTags(query),
  async 'surface.open'({ surface, articleId }) {
    await openSurface(surface, articleId ? { id: articleId } : {});
    return null;
  },
  async 'tab.prepare'({ tabId }) {
    await prepareTab(tabId);
    return null;
  },
  async 'tab.save'(input) {
    const { article, missingFrom } = await saveTab(input);
    return { article, missingFrom };
  },
};

export function initCalls(): void {
  serve(handlers, admit);
}
