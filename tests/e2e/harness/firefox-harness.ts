import { mkdirSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { GECKO_ID } from '../../../scripts/vite/manifest.ts';
import { type Bidi, bidiOf, FirefoxPage } from './firefox-page.ts';
import type { BrowserHarness, HarnessPage, LaunchOptions, WaitOptions } from './harness.ts';
import { findDownload, makeProfile, type Profile } from './profile.ts';
import { waitUntil } from './wait-until.ts';

/** Firefox draws this by lot for each profile; tests need to know it. */
const UUID = '7a1f8f6e-0c7c-4b5e-9a51-1f2e3d4c5b6a';

/** Clicks the toolbar button in the window that shows, as its own listener would. Runs in Firefox itself. */
const CLICK_TOOLBAR = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);
  await action.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
}`;

/** Address of the open popup, once it has one. */
const READ_POPUP = `() => {
  const panels = [...document.querySelectorAll('panel')].filter((panel) => panel.state === 'open');
  const pages = panels.flatMap((panel) => [...panel.querySelectorAll('browser')]);
  return pages.map((page) => page.currentURI.spec).find((url) => url.startsWith('moz-extension:')) ?? '';
}`;

const CLOSE_POPUP = `() => {
  for (const panel of document.querySelectorAll('panel')) if (panel.state !== 'closed') panel.hidePopup();
}`;

/** Presses the key that Firefox made for a command. */
const RUN_COMMAND = `async (id, name) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const commands = await extension.shortcuts.allCommands();
  const { shortcut } = commands.find((command) => command.name === name);
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
  const letter = shortcut.split('+').pop();
  const key = keys.find((key) => key.getAttribute('key')?.toUpperCase() === letter.toUpperCase());
  if (!key) return 'no key for ' + shortcut;
  key.doCommand();
  return '';
}`;

/** What the browser's console holds against us, each once: BiDi reports nothing of an extension's pages. */
const TAKE_PROBLEMS = `(origin) => {
  const isOurs = (text) => text?.startsWith(origin) && !text.includes('/icons/');
  const found = [];
  for (const message of Services.console.getMessageArray()) {
    // A tab that was closed while it still waited for an answer.
    if (message.message.includes('after context unloaded')) continue;
    if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) continue;
    // Logged when a page of ours is closed while it waits for an answer, as "clickToolbar" does.
    if (message.errorMessage.includes('Promise rejected after context unloaded')) continue;
    if (isOurs(message.sourceName) || isOurs(message.errorMessage)) {
      found.push(message.sourceName + ':' + message.lineNumber + ' ' + message.errorMessage);
    }
  }
  Services.console.reset();
  return JSON.stringify(found);
}`;

export class FirefoxHarness implements BrowserHarness {
  readonly browser = 'firefox';
  readonly origin = `moz-extension://${UUID}`;
  readonly #executable: string;
  readonly #options: LaunchOptions & { extension: string };
  readonly #profile: Profile = makeProfile();
  #firefox: Browser | null = null;

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
    for (const folder of [this.#profile.folder, this.#profile.downloads]) mkdirSync(folder, { recursive: true });
    this.#firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: this.#executable,
      headless: true,
      userDataDir: this.#profile.folder,
      defaultViewport: viewport,
      // Pages of extensions, and the window itself, are closed to automation without it.
      args: ['-remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
        'extensions.webextOptionalPermissionPrompts': false,
        // An extension from a folder is uninstalled with every exit; what it stored must outlast that.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        'browser.download.folderList': 2,
        'browser.download.dir': this.#profile.downloads,
        'browser.download.useDownloadDir': true,
        'browser.download.alwaysOpenPanel': false,
        'intl.accept_languages': language,
        'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      },
    });
    await this.#firefox.installExtension(extension);
  }

  async open(url: string): Promise<HarnessPage> {
    const page = new FirefoxPage(await this.#live.newPage());
    await page.goto(url);
    return page;
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
      const { browser } = globalThis as unknown as { browser: typeof chrome };
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id ?? -1;
    });
    await asker.close();
    return id;
  }

  async clickToolbar(page: HarnessPage): Promise<string> {
    await page.bringToFront();
    await this.#inFirefox(CLICK_TOOLBAR, GECKO_ID);
    const url = await waitUntil(() => this.#inFirefox(READ_POPUP), { what: 'the popup to open' });
    await this.#inFirefox(CLOSE_POPUP);
    return url;
  }

  async runCommand(page: HarnessPage, command: string): Promise<void> {
    await page.bringToFront();
    const complaint = await this.#inFirefox(RUN_COMMAND, GECKO_ID, command);
    if (complaint) throw new Error(`Firefox gave "${command}" ${complaint}`);
  }

  waitForDownload(name: RegExp, options?: WaitOptions): Promise<string> {
    return findDownload(this.#profile, name, options);
  }

  async takeProblems(): Promise<string[]> {
    return JSON.parse(await this.#inFirefox(TAKE_PROBLEMS, this.origin));
  }

  async restart(): Promise<void> {
    await this.#live.close();
    await this.start();
  }

  async close(): Promise<void> {
    await this.#firefox?.close();
    this.#profile.remove();
  }

  get #live(): Browser {
    if (!this.#firefox) throw new Error('Firefox is not running');
    return this.#firefox;
  }

  /** Runs a function in Firefox's own window; arguments and result are strings. */
  async #inFirefox(source: string, ...values: string[]): Promise<string> {
    const bidi: Bidi = bidiOf(this.#live);
    const { result: tree } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = tree.contexts?.find(({ url }) => url.endsWith('/browser.xhtml'));
    const { result } = await bidi.send('script.callFunction', {
      functionDeclaration: source,
      awaitPromise: true,
      target: { context: window?.context },
      arguments: values.map((value) => ({ type: 'string', value })),
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result.result?.value ?? '';
  }
}
