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
  runtime: { id: 'fake', getURL: (path: string) => `${location.origin}/${path}`, sendMessage: send, onMessage },
  storage: {
    onChanged: new FakeEvent(),
    local: {
      get: async (key: string | null) => (key === null ? Object.fromEntries(stored) : { [key]: stored.get(key) }),
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) stored.delete(key);
      },
    },
  },
  tabs: {
    query: async () => [TAB],
    get: async () => TAB,
    sendMessage: (_tabId: number, message: unknown) => send(message),
    onActivated: new FakeEvent(),
    onUpdated: new FakeEvent(),
    create: async () => TAB,
    update: async () => TAB,
  },
  windows: { update: async () => undefined },
  permissions: {
    contains: async (_wanted: { origins?: string[] }) => true,
    request: async () => true,
    getAll: async () => ({ origins: [] }),
  },
  sidebarAction: { open: async () => undefined },
};
