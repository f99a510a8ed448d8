export type BrowserName = 'chromium' | 'firefox';

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** An element to act on: the first visible one that fits. */
export interface Target {
  selector: string;
  /** Part of its text, accessible label, placeholder or title. */
  text?: string;
  /** Selector of the host whose closed shadow root it is in. */
  within?: string;
}

export interface LaunchOptions {
  /** Folder of the built extension. The shipped build of the browser unless given. */
  extension?: string;
  viewport?: Size;
  colorScheme?: 'light' | 'dark';
  /** The reader's language, BCP 47. */
  language?: string;
}

export interface WaitOptions {
  /** Milliseconds. */
  timeout?: number;
  /** What was waited for, for the message of the failure. */
  what?: string;
}

/**
 * A tab. Functions handed to it run over there: they see their arguments and the page, nothing of the test's
 * file. Arguments and results are JSON.
 */
export interface HarnessPage {
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  goBack(): Promise<void>;
  goForward(): Promise<void>;
  bringToFront(): Promise<void>;
  setViewport(size: Size): Promise<void>;
  close(): Promise<void>;

  evaluate<T>(run: () => T | Promise<T>): Promise<T>;
  evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Runs a function on the closed shadow root of the first element that matches `host`; null without one. */
  inClosedRoot<T, A = undefined>(
    host: string,
    run: (root: ShadowRoot, argument: A) => T | Promise<T>,
    argument?: A,
  ): Promise<T | null>;
  /** Polls until the function gives something true, and gives that. */
  waitFor<T>(run: () => T | Promise<T>, options?: WaitOptions): Promise<T>;
  waitFor<T, A>(run: (argument: A) => T | Promise<T>, options: WaitOptions | undefined, argument: A): Promise<T>;

  /** Where an element's middle is in the viewport, scrolled into view; waits until it is visible. */
  locate(target: Target | string, options?: WaitOptions): Promise<Point>;
  isVisible(target: Target | string): Promise<boolean>;
  /** A real click: at a point of the viewport, or on the middle of an element once it is visible. */
  click(target: Target | string | Point): Promise<void>;
  /** Clicks a field, empties it by keyboard and types. */
  fill(target: Target | string, text: string): Promise<void>;
  type(text: string): Promise<void>;
  /** A key or a combination: `Escape`, `Control+Enter`, `Shift+ArrowRight`. */
  press(combination: string): Promise<void>;

  /** Selects the first run of text that reads so (white space collapsed) with the mouse, or fails. */
  selectText(text: string): Promise<void>;
  /** Middle of the first line of the first run of text that reads so, scrolled into view. */
  locateText(text: string): Promise<Point>;
  clickText(text: string): Promise<void>;
  /** What is painted with the CSS Custom Highlight API, by name of highlight, in document order. */
  paintedTexts(): Promise<Record<string, string[]>>;
  screenshot(path: string): Promise<void>;
}

/** A browser with the extension in it and a profile of its own. */
export interface BrowserHarness {
  readonly browser: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, with no slash at the end. */
  readonly origin: string;
  /** Uncaught errors and policy violations of the extension's pages since the last call, and forgets them. */
  takeProblems(): Promise<string[]>;

  /** Opens a tab at a web address. */
  open(url: string): Promise<HarnessPage>;
  /** Opens a page of the extension in a tab: `library`, `reader?article=1`. */
  extensionPage(page: string): Promise<HarnessPage>;
  /** The popup, as a tab that speaks for another tab. */
  openPopup(page: HarnessPage): Promise<HarnessPage>;
  openSidePanel(page: HarnessPage): Promise<HarnessPage>;
  tabId(page: HarnessPage): Promise<number>;

  /**
   * Clicks the toolbar button on a tab, for real: the extension gets `activeTab` there and the popup opens.
   * The popup is closed again; gives its address.
   */
  clickToolbar(page: HarnessPage): Promise<string>;
  /** Presses the extension's own shortcut on a tab, for real: also a gesture that gives `activeTab`. */
  runCommand(page: HarnessPage, command: string): Promise<void>;

  /** Waits for a downloaded file whose name fits, and gives its path. */
  waitForDownload(name: RegExp, options?: WaitOptions): Promise<string>;
  /** Closes the browser and starts it again with the same profile. Pages from before are gone. */
  restart(): Promise<void>;
  close(): Promise<void>;
}
