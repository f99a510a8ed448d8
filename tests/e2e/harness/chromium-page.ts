import type { CDPSession, Page } from 'playwright';
import { DrivenPage } from './driven-page.ts';
import type { Size } from './harness.ts';

export class ChromiumPage extends DrivenPage {
  readonly page: Page;
  protected readonly devices: { mouse: Page['mouse']; keyboard: Page['keyboard'] };
  #session: Promise<CDPSession> | null = null;

  constructor(page: Page) {
    super();
    this.page = page;
    this.devices = { mouse: page.mouse, keyboard: page.keyboard };
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async goBack(): Promise<void> {
    await this.page.goBack();
  }

  async goForward(): Promise<void> {
    await this.page.goForward();
  }

  async bringToFront(): Promise<void> {
    await this.page.bringToFront();
  }

  async setViewport(size: Size): Promise<void> {
    await this.page.setViewportSize(size);
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return this.page.evaluate(run as never, argument as never);
  }

  /** The debugger sees closed roots, as `pierce` says: https://chromedevtools.github.io/devtools-protocol/tot/DOM/ */
  protected async callOnClosedRoot(host: string, source: string, argument: string): Promise<string | null> {
    this.#session ??= this.page.context().newCDPSession(this.page);
    const session = await this.#session;
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: host });
    if (nodeId === 0) return null;
    const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
    const shadow = node.shadowRoots?.[0];
    if (!shadow) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: `function (json) { return (${source})(this, json); }`,
      objectId: object.objectId ?? '',
      arguments: [{ value: argument }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
