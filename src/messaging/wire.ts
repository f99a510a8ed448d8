import { FailureError, type Result, toFailure } from '../core/model/failure.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { isConnected } from '../platform/connection.ts';
import { logQuietly } from '../platform/log.ts';
import type { Announcements, BackgroundCalls, CallName, Input, Output, TabCalls, TabView } from './protocol.ts';
import { senderKind } from './sender.ts';

interface CallMessage {
  th: 'call';
  name: CallName;
  input: unknown;
}

interface AnnouncementMessage {
  th: 'announce';
  name: keyof Announcements;
  data: unknown;
}

/** Messages of the browser when the extension was updated or removed under an open page. */
const ORPHANED = /context invalidated|Extension context|reading 'sendMessage'|can't access dead object/i;
const NOBODY =
  /Receiving end does not exist|Could not establish connection|message port closed|message channel closed/i;

function wireFailure(thrown: unknown): FailureError {
  if (thrown instanceof FailureError) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  if (ORPHANED.test(detail) || !isConnected()) return new FailureError('extension-updated', detail);
  return new FailureError(NOBODY.test(detail) ? 'page-gone' : 'unexpected', detail);
}

/** A resolved message is no acknowledgement: only an explicit `ok` is. */
function opened<T>(answer: unknown): T {
  const result = answer as Result<T> | undefined;
  if (result?.ok === true) return result.value;
  if (result?.ok === false) throw new FailureError(result.error.code, result.error.detail);
  throw new FailureError('page-gone', 'no answer');
}

/** Asks the background. @throws FailureError what the handler failed with, or why it could not be reached */
export async function call<Name extends keyof BackgroundCalls>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  try {
    const message: CallMessage = { th: 'call', name, input };
    return opened(await browser.runtime.sendMessage(message));
  } catch (thrown) {
    throw wireFailure(thrown);
  }
}

/** Asks the annotator in a tab's top frame. @throws FailureError `page-gone` where none answers */
export function callTab<Name extends keyof TabCalls>(
  tabId: number,
  name: Name,
  ...input: Input<Name> extends undefined ? [] : [Input<Name>]
): Promise<Output<Name>> {
  return callFrame({ tabId, frameId: 0 }, name, ...input);
}

/** Asks the annotator in one frame of a tab. @throws FailureError `page-gone` where none answers */
export async function callFrame<Name extends keyof TabCalls>(
  { tabId, frameId }: { tabId: number; frameId: number },
  name: Name,
  ...[input]: Input<Name> extends undefined ? [] : [Input<Name>]
): Promise<Output<Name>> {
  try {
    const message: CallMessage = { th: 'call', name, input };
    return opened(await browser.tabs.sendMessage(tabId, message, { frameId }));
  } catch (thrown) {
    throw wireFailure(thrown);
  }
}

type Served<Calls, Names extends keyof Calls> = {
  [Name in Names]: (
    input: Name extends CallName ? Input<Name> : never,
    sender: Runtime.MessageSender,
  ) => Promise<Name extends CallName ? Output<Name> : never>;
};

export type BackgroundHandlers = Served<BackgroundCalls, keyof BackgroundCalls>;
export type TabHandlers = Served<TabCalls, keyof TabCalls>;

/** Checks a call before its handler sees it: the sender may make it, and the input has its shape. */
export type Admit = (name: string, input: unknown, sender: Runtime.MessageSender) => unknown;

/** Answers calls. Calls of other names are left to other listeners. */
export function serve(handlers: Partial<BackgroundHandlers & TabHandlers>, admit: Admit, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<Result<unknown>> | undefined => {
    const { th, name, input } = (message ?? {}) as Partial<CallMessage>;
    if (th !== 'call' || typeof name !== 'string' || !Object.hasOwn(handlers, name)) return undefined;
    const handler = handlers[name] as (input: unknown, sender: Runtime.MessageSender) => Promise<unknown>;
    return answer(async () => handler(admit(name, input, sender), sender));
  };
  // The polyfill's type asks for `true` or a promise; leaving a message to others is `undefined`.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListener),
  );
}

async function answer(work: () => Promise<unknown>): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, error: toFailure(thrown) };
  }
}

/** Tells our pages and the background. Nobody listening is fine. */
export function announce<Name extends keyof Announcements>(name: Name, data: Announcements[Name]): void {
  const message: AnnouncementMessage = { th: 'announce', name, data };
  browser.runtime.sendMessage(message).catch(ignoreNobody);
}

/** Tells every tab's annotator. Most tabs have none, which is fine. */
export async function announceToTabs<Name extends keyof Announcements>(
  name: Name,
  data: Announcements[Name],
): Promise<void> {
  const message: AnnouncementMessage = { th: 'announce', name, data };
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) browser.tabs.sendMessage(tab.id, message).catch(ignoreNobody);
  }
}

function ignoreNobody(thrown: unknown): void {
  const failure = wireFailure(thrown).failure;
  if (failure.code === 'unexpected') logQuietly('announcement not delivered', failure.detail);
}

/** Listens to announcements from other contexts. The page's own script cannot send them: only extensions can. */
export function listen<Name extends keyof Announcements>(
  name: Name,
  callback: (data: Announcements[Name], sender: Runtime.MessageSender) => void,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const { th, name: told, data } = (message ?? {}) as Partial<AnnouncementMessage>;
    if (th === 'announce' && told === name && sender.id === browser.runtime.id)
      callback(data as Announcements[Name], sender);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

/** Name of the port between a panel and the tab that it follows. */
const VIEW_PORT = 'th-view';

/**
 * Hears what a tab's annotator tells of its page until the signal aborts. A tab without one tells nothing, and one
 * that went into the back/forward cache falls silent: ask anew when the tab says that it changed.
 */
export function followView(tabId: number, onView: (view: TabView) => void, signal: AbortSignal): void {
  const port = browser.tabs.connect(tabId, { name: VIEW_PORT, frameId: 0 });
  port.onMessage.addListener((view) => !signal.aborted && onView(view as TabView));
  port.onDisconnect.addListener(() => {
    // Read, so that the browser does not complain that nobody did: a tab without an annotator is fine.
    void (port.error ?? browser.runtime.lastError);
  });
  signal.addEventListener('abort', () => port.disconnect(), { once: true });
}

/** Calls back for every panel that begins to listen; what that gives is called when the panel has gone. */
export function serveView(start: (tell: (view: TabView) => void) => () => void, signal: AbortSignal): void {
  const listener = (port: Runtime.Port): void => {
    if (port.name !== VIEW_PORT || !port.sender || senderKind(port.sender) !== 'page') return;
    const stop = start((view) => {
      try {
        port.postMessage(view);
      } catch {
        // The panel has gone, and the page was asleep when that was told.
        stop();
      }
    });
    port.onDisconnect.addListener(stop);
    signal.addEventListener('abort', stop, { once: true });
  };
  browser.runtime.onConnect.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(listener));
}
