/**
 * As much of the extension API as our pages ask for, without an extension: storage in memory, one tab, and calls
 * that a test answers. Stands in for `platform/browser.ts`.
 */
type Listener = (...given: unknown[]) => unknown;

class FakeEvent {
  readonly #listeners = new Set<Listener>();
  addListener = (listener: Listener): void => void this.#listeners.add(listener);
  removeListener = (listener: Listener): void => void this.#listeners.delete(listener);
  emit(...given: unknown[]): void {
    for (const listener of this.#listeners) listener(...given);
  }
}

interface CallMessage {
  th: string;
  name: string;
  input: unknown;
}

/** Answers to calls by name, of the background and of the tab alike. What is missing is answered by nobody. */
export const answers = new Map<string, (input: never) => unknown>();
/** Every call made, in order. */
export const calls: { name: string; input: unknown }[] = [];

const stored = new Map<string, unknown>();
const session = new Map<string, unknown>();
const onMessage = new FakeEvent();

export const TAB = { id: 7, windowId: 1, url: 'https://bao-mau.example/doi-moi', active: true };

/** An announcement as it comes from the tab. */
export function announceFromTab(name: string, data: unknown): void {
  onMessage.emit({ th: 'announce', name, data }, { id: 'fake', tab: TAB });
}

export function resetBrowser(): void {
  answers.clear();
  calls.length = 0;
  stored.clear();
  session.clear();
  ports.length = 0;
}

/** Ports that a page of ours opened to the tab. */
export const ports: { name: string; tell: (message: unknown) => void; isOpen: boolean }[] = [];

function connect(_tabId: number, { name }: { name: string }) {
  const told = new FakeEvent();
  const port = { name, tell: (message: unknown) => told.emit(message), isOpen: true };
  ports.push(port);
  return {
    onMessage: told,
    onDisconnect: new FakeEvent(),
    disconnect: () => {
      port.isOpen = false;
    },
  };
}

function area(items: Map<string, unknown>) {
  return {
    get: async (key: string | null) => (key === null ? Object.fromEntries(items) : { [key]: items.get(key) }),
    set: async (given: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(given)) items.set(key, structuredClone(value));
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
}

async function send(message: unknown): Promise<unknown> {
  const { th, name, input } = message as CallMessage;
  if (th !== 'call') return undefined;
  calls.push({ name, input });
  const answer = answers.get(name);
  if (!answer) throw new Error('Could not establish connection. Receiving end does not exist.');
  try {
    return { ok: true, value: await answer(input as never) };
  } catch (thrown) {
    return { ok: false, error: (thrown as { failure: unknown }).failure };
  }
}

export const browser = {
  runtime: {
    id: 'fake',
    getURL: (path: string) => `${location.origin}/${path}`,
    sendMessage: send,
    onMessage,
    onConnect: new FakeEvent(),
  },
  storage: {
    onChanged: new FakeEvent(),
    local: area(stored),
    session: area(session),
  },
  tabs: {
    query: async () => [TAB],
    get: async () => TAB,
    sendMessage: (_tabId: number, message: unknown) => send(message),
    connect,
    onActivated: new FakeEvent(),
    onReplaced: new FakeEvent(),
    onUpdated: new FakeEvent(),
    create: async () => TAB,
    update: async () => TAB,
  },
  windows: { update: async () => undefined, getCurrent: async () => ({ id: TAB.windowId }) },
  permissions: {
    contains: async (_wanted: { origins?: string[] }) => true,
    request: async () => true,
    getAll: async () => ({ origins: [] }),
  },
  sidebarAction: { open: async () => undefined },
};
