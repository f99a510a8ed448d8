import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { DrivenPage } from './driven-page.ts';
import type { Size } from './harness.ts';
import { waitUntil } from './wait-until.ts';

/** What WebDriver BiDi says, as far as we ask: https://w3c.github.io/webdriver-bidi/ */
interface Answer {
  result: {
    type?: string;
    result?: { value?: string };
    exceptionDetails?: { text: string };
    contexts?: { context: string; url: string }[];
  };
}

export interface Bidi {
  send(method: string, parameters: object): Promise<Answer>;
}

/** Puppeteer's own line to Firefox, for what its interface leaves out. */
export function bidiOf(browser: Browser): Bidi {
  return (browser as unknown as { connection: Bidi }).connection;
}

export class FirefoxPage extends DrivenPage {
  readonly page: Page;
  protected readonly devices: { mouse: Page['mouse']; keyboard: Page['keyboard'] };

  constructor(page: Page) {
    super();
    this.page = page;
    this.devices = { mouse: page.mouse, keyboard: page.keyboard };
  }

  /** What the page says: addresses of extensions never reach Puppeteer's own record. */
  url(): Promise<string> {
    return this.page.evaluate(() => location.href);
  }

  async goto(url: string): Promise<void> {
    if (!url.startsWith('moz-extension:')) {
      await this.page.goto(url);
      return;
    }
    // Navigation to an extension's page is never reported as finished, so it is started and looked after.
    const navigation = this.page.goto(url).then(
      () => null,
      (thrown: Error) => thrown,
    );
    const [path = url] = url.split('#');
    const hasArrived = (address: string): boolean =>
      location.href.startsWith(address) && document.readyState === 'complete';
    await waitUntil(() => this.page.evaluate(hasArrived, path), { what: url });
    void navigation;
  }

  async reload(): Promise<void> {
    const url = await this.url();
    if (!url.startsWith('moz-extension:')) {
      await this.page.reload();
      return;
    }
    await this.page.evaluate(() => {
      Object.assign(globalThis, { isOldPage: true });
      setTimeout(() => location.reload());
    });
    await this.waitFor(() => !('isOldPage' in globalThis) && document.readyState === 'complete', { what: 'a reload' });
  }

  goBack(): Promise<void> {
    return this.#traverse(-1);
  }

  goForward(): Promise<void> {
    return this.#traverse(1);
  }

  async bringToFront(): Promise<void> {
    await this.page.bringToFront();
  }

  async setViewport(size: Size): Promise<void> {
    await this.page.setViewport(size);
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return this.page.evaluate(run as never, argument as never);
  }

  /** A node comes over with its shadow root, a closed one too, and its reference can be handed back. */
  protected async callOnClosedRoot(host: string, source: string, argument: string): Promise<string | null> {
    const handle = await this.page.$(host);
    const shadow = handle && sharedIdOfShadow(handle);
    if (!shadow) return null;
    const { result } = await bidiOf(this.page.browser()).send('script.callFunction', {
      functionDeclaration: source,
      awaitPromise: true,
      target: { context: this.#context },
      arguments: [{ sharedId: shadow }, { type: 'string', value: argument }],
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result.result?.value ?? null;
  }

  get #context(): string {
    return (this.page.mainFrame() as unknown as { _id: string })._id;
  }

  /** Puppeteer waits for a load event, and a page from the back/forward cache has none. */
  async #traverse(delta: number): Promise<void> {
    const before = await this.url();
    await bidiOf(this.page.browser()).send('browsingContext.traverseHistory', { context: this.#context, delta });
    const hasMoved = (url: string): boolean => location.href !== url && document.readyState === 'complete';
    await this.waitFor(hasMoved, { what: `a step of ${delta} in the history` }, before);
  }
}

function sharedIdOfShadow(handle: ElementHandle): string | null {
  const node = (
    handle as unknown as { remoteValue(): { value?: { shadowRoot?: { sharedId: string } | null } } }
  ).remoteValue();
  return node.value?.shadowRoot?.sharedId ?? null;
}
