import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright';
import { ChromiumPage } from './chromium-page.ts';
import type { BrowserHarness, HarnessPage, LaunchOptions, WaitOptions } from './harness.ts';
import { findDownload, makeProfile, type Profile } from './profile.ts';
import { waitUntil } from './wait-until.ts';

const QUIET = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Messages of the console that mean a fault of ours. */
const FAULT = /Content Security Policy|TrustedHTML|TrustedScript|Uncaught/;

/** Chromium lets an extension's own code make its events. */
interface Dispatched {
  dispatch(...input: unknown[]): void;
}

export class ChromiumHarness implements BrowserHarness {
  readonly browser = 'chromium';
  origin = '';
  readonly #executable: string;
  readonly #options: LaunchOptions & { extension: string };
  readonly #profile: Profile = makeProfile();
  readonly #problems: string[] = [];
  #context: BrowserContext | null = null;
  #debugger: CDPSession | null = null;

  constructor(executable: string, options: LaunchOptions & { extension: string }) {
    this.#executable = executable;
    this.#options = options;
  }

  async start(): Promise<void> {
    const {
      extension,
      viewport = { width: 1280, height: 900 },
      colorScheme = 'light',
      language = 'vi',
    } = this.#options;
    mkdirSync(this.#profile.downloads, { recursive: true });
    this.#context = await chromium.launchPersistentContext(this.#profile.folder, {
      executablePath: this.#executable,
      // Playwright's own headless mode is a shell without extensions.
      headless: false,
      args: [
        ...QUIET,
        '--headless=new',
        '--enable-unsafe-extension-debugging',
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
      ],
      viewport,
      colorScheme,
      locale: language,
    });
    this.#context.on('page', (page) => this.#watch(page));
    for (const page of this.#context.pages()) this.#watch(page);
    this.#context.on('serviceworker', (worker) => {
      worker.on('console', (message) => {
        if (message.type() === 'error') this.#problems.push(`${worker.url()}: ${message.text()}`);
      });
    });
    const browser = this.#context.browser();
    if (!browser) throw new Error('Chromium gave no browser to speak to');
    this.#debugger = await browser.newBrowserCDPSession();
    this.origin = `chrome-extension://${await this.#findExtension(this.#debugger, extension)}`;
  }

  async open(url: string): Promise<HarnessPage> {
    const page = await this.#live.newPage();
    await page.goto(url);
    return new ChromiumPage(page);
  }

  extensionPage(page: string): Promise<HarnessPage> {
    const [name, query] = page.split('?');
    return this.open(`${this.origin}/src/pages/${name}/index.html${query ? `?${query}` : ''}`);
  }

  async openPopup(page: HarnessPage): Promise<HarnessPage> {
    return this.extensionPage(`popup?tab=${await this.tabId(page)}`);
  }

  async openSidePanel(page: HarnessPage): Promise<HarnessPage> {
    return this.extensionPage(`side-panel?tab=${await this.tabId(page)}`);
  }

  /** Asked from a picture of the extension: it has the extension's rights and runs none of its code. */
  async tabId(page: HarnessPage): Promise<number> {
    const asker = await this.open(`${this.origin}/icons/icon-16.png`);
    await page.bringToFront();
    const id = await asker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id ?? -1;
    });
    await asker.close();
    return id;
  }

  async clickToolbar(page: HarnessPage): Promise<string> {
    await page.bringToFront();
    const url = await page.url();
    const { targetInfos: tabs } = await this.#bug.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = tabs.findLast((target) => target.url === url);
    if (!tab) throw new Error(`No tab shows ${url}`);
    const id = this.origin.replace('chrome-extension://', '');
    await this.#bug.send('Extensions.triggerAction' as never, { id, targetId: tab.targetId } as never);
    const popup = await waitUntil(() => this.#findPopup(), { what: 'the popup to open' });
    await this.#bug.send('Target.closeTarget', { targetId: popup.targetId });
    return popup.url;
  }

  async runCommand(page: HarnessPage, command: string): Promise<void> {
    const shortcut = (await this.#shortcutOf(command)) || (await this.#giveShortcut(command));
    await page.bringToFront();
    await pressNatively(page, shortcut);
  }

  async #shortcutOf(command: string): Promise<string> {
    const asker = await this.open(`${this.origin}/icons/icon-16.png`);
    const shortcut = await asker.evaluate(async (name) => {
      const commands = await chrome.commands.getAll();
      return commands.find((candidate) => candidate.name === name)?.shortcut ?? '';
    }, command);
    await asker.close();
    return shortcut;
  }

  /** A command without a key of its own gets one as a reader gives it: on the browser's page of shortcuts. */
  async #giveShortcut(command: string): Promise<string> {
    const settings = await this.open('chrome://extensions/shortcuts');
    const extensionId = this.origin.replace('chrome-extension://', '');
    await settings.evaluate(
      (update) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: { updateExtensionCommand(update: object): Promise<void> };
        };
        return developerPrivate.updateExtensionCommand(update);
      },
      { extensionId, commandName: command, keybinding: 'Alt+Shift+J' },
    );
    await settings.close();
    const shortcut = await this.#shortcutOf(command);
    if (!shortcut) throw new Error(`Chromium gave "${command}" no shortcut`);
    return shortcut;
  }

  /** What the address bar suggests for a text after the extension's keyword: no driver types there, so the event is made. */
  async suggestions(typed: string): Promise<{ content: string; description: string }[]> {
    const worker = await this.#worker();
    return worker.evaluate((text) => {
      const { onInputChanged } = chrome.omnibox as unknown as { onInputChanged: Dispatched };
      return new Promise((resolve) => onInputChanged.dispatch(text, resolve));
    }, typed);
  }

  /** Chooses a suggestion, or presses Enter on a text, and gives the tab that opens. */
  async chooseSuggestion(content: string): Promise<HarnessPage> {
    const worker = await this.#worker();
    const opened = this.#live.waitForEvent('page');
    await worker.evaluate((text) => {
      const { onInputEntered } = chrome.omnibox as unknown as { onInputEntered: Dispatched };
      onInputEntered.dispatch(text, 'newForegroundTab');
    }, content);
    return new ChromiumPage(await opened);
  }

  /** The background, woken where it sleeps. */
  async #worker(): Promise<Worker> {
    const [running] = this.#live.serviceWorkers();
    if (running) return running;
    const started = this.#live.waitForEvent('serviceworker');
    const waker = await this.extensionPage('options');
    const worker = await started;
    await waker.close();
    return worker;
  }

  waitForDownload(name: RegExp, options?: WaitOptions): Promise<string> {
    return findDownload(this.#profile, name, options);
  }

  async takeProblems(): Promise<string[]> {
    return this.#problems.splice(0);
  }

  async restart(): Promise<void> {
    await this.#live.close();
    await this.start();
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#profile.remove();
  }

  get #live(): BrowserContext {
    if (!this.#context) throw new Error('Chromium is not running');
    return this.#context;
  }

  get #bug(): CDPSession {
    if (!this.#debugger) throw new Error('Chromium is not running');
    return this.#debugger;
  }

  /** A popup is a target that no tab list holds. */
  async #findPopup(): Promise<{ targetId: string; url: string } | undefined> {
    const { targetInfos } = await this.#bug.send('Target.getTargets');
    const tabs = this.#live.pages().map((page) => page.url());
    return targetInfos.find(({ url }) => url.startsWith(`${this.origin}/src/pages/popup/`) && !tabs.includes(url));
  }

  /** Its id; where the browser ignored `--load-extension` (branded Chrome since 137) it is installed now. */
  async #findExtension(session: CDPSession, folder: string): Promise<string> {
    const send = (method: string, parameters = {}): Promise<never> =>
      session.send(method as never, parameters as never);
    const find = async (): Promise<string | undefined> => {
      const { extensions }: { extensions: { id: string; path: string }[] } = await send('Extensions.getExtensions');
      return extensions.find(({ path }) => path === folder)?.id;
    };
    try {
      return await waitUntil(find, { timeout: 3_000 });
    } catch {
      const { id }: { id: string } = await send('Extensions.loadUnpacked', { path: folder });
      return id;
    }
  }

  #watch(page: Page): void {
    const isOurs = (): boolean => page.url().startsWith(`${this.origin}/src/pages/`);
    page.on('download', (download) => {
      void download.saveAs(join(this.#profile.downloads, download.suggestedFilename()));
    });
    page.on('pageerror', (error) => {
      if (isOurs()) this.#problems.push(`${page.url()}: ${error.stack ?? error.message}`);
    });
    page.on('console', (message) => {
      const text = message.text();
      if (isOurs() && message.type() === 'error' && FAULT.test(text)) this.#problems.push(`${page.url()}: ${text}`);
    });
  }
}

/**
 * Extensions' shortcuts are heard by the window, not by the page, and only a key with a native code gets there:
 * Playwright's keyboard gives none.
 */
async function pressNatively(page: HarnessPage, shortcut: string): Promise<void> {
  const bits: Record<string, number> = { Alt: 1, Ctrl: 2, Command: 4, Shift: 8 };
  const keys = shortcut.split('+');
  const letter = keys.pop() ?? '';
  const event = {
    modifiers: keys.reduce((sum, key) => sum + (bits[key] ?? 0), 0),
    key: letter,
    code: `Key${letter}`,
    windowsVirtualKeyCode: letter.charCodeAt(0),
    nativeVirtualKeyCode: letter.charCodeAt(0),
  };
  const { page: tab } = page as ChromiumPage;
  const session = await tab.context().newCDPSession(tab);
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await session.detach();
}
