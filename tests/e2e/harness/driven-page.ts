import type { HarnessPage, Point, Size, Target, WaitOptions } from './harness.ts';
import { findElement, findText, readPainted, type TextPlace } from './in-page.ts';
import { waitUntil } from './wait-until.ts';

/** What both drivers offer alike. */
interface Devices {
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  keyboard: {
    down(key: never): Promise<void>;
    up(key: never): Promise<void>;
    press(key: never): Promise<void>;
    type(text: string): Promise<void>;
  };
}

/** What a reader does with a page, built on a driver's mouse and keyboard. */
export abstract class DrivenPage implements HarnessPage {
  abstract url(): Promise<string>;
  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract goBack(): Promise<void>;
  abstract goForward(): Promise<void>;
  abstract bringToFront(): Promise<void>;
  abstract setViewport(size: Size): Promise<void>;
  abstract close(): Promise<void>;
  abstract screenshot(path: string): Promise<void>;
  abstract evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Runs a function's source on a closed shadow root; both directions are JSON text. */
  protected abstract callOnClosedRoot(host: string, source: string, argument: string): Promise<string | null>;
  protected abstract readonly devices: Devices;

  async inClosedRoot<T, A = undefined>(
    host: string,
    run: (root: ShadowRoot, argument: A) => T | Promise<T>,
    argument?: A,
  ): Promise<T | null> {
    return this.#onClosedRoot(host, `(${run})(root, argument)`, argument);
  }

  waitFor<T, A>(run: (argument: A) => T | Promise<T>, options?: WaitOptions, argument?: A): Promise<T> {
    return waitUntil(() => this.evaluate(run, argument as A), options) as Promise<T>;
  }

  locate(target: Target | string, options: WaitOptions = {}): Promise<Point> {
    const what = typeof target === 'string' ? target : JSON.stringify(target);
    return waitUntil(() => this.#find(target), { what: `${what} to be visible`, ...options });
  }

  async isVisible(target: Target | string): Promise<boolean> {
    return (await this.#find(target)) !== null;
  }

  async click(target: Target | string | Point): Promise<void> {
    const { x, y } = typeof target === 'object' && 'x' in target ? target : await this.#locateStill(target);
    await this.devices.mouse.move(x, y);
    await this.devices.mouse.down();
    await this.devices.mouse.up();
  }

  /** Where a target stands once it has come to rest: a page that is still laid out moves it from under the pointer. */
  async #locateStill(target: Target | string): Promise<Point> {
    let last = await this.locate(target);
    for (let round = 0; round < 20; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      const next = await this.locate(target);
      if (next.x === last.x && next.y === last.y) break;
      last = next;
    }
    return last;
  }

  async fill(target: Target | string, text: string): Promise<void> {
    await this.click(target);
    await this.press('Control+a');
    await this.press('Backspace');
    await this.type(text);
  }

  async type(text: string): Promise<void> {
    await this.devices.keyboard.type(text);
  }

  async press(combination: string): Promise<void> {
    const keys = combination.split('+') as never[];
    const last = keys.pop() as never;
    for (const key of keys) await this.devices.keyboard.down(key);
    await this.devices.keyboard.press(last);
    for (const key of keys.reverse()) await this.devices.keyboard.up(key);
  }

  async selectText(text: string): Promise<void> {
    const place = await this.#findText(text, 'start');
    // A press on what is already selected would begin to drag it away.
    await this.evaluate(() => document.getSelection()?.removeAllRanges());
    if (place.fits) await this.#drag(place.start, place.end);
    else await this.#clickBothEnds(text, place.start);
    const selected = await this.evaluate(() => String(document.getSelection()).replace(/\s+/g, ' ').trim());
    const wanted = text.replace(/\s+/g, ' ').trim();
    if (selected !== wanted)
      throw new Error(`Selected "${selected.slice(0, 200)}" instead of "${wanted.slice(0, 200)}"`);
  }

  async locateText(text: string): Promise<Point> {
    return (await this.#findText(text, 'start')).middle;
  }

  async clickText(text: string): Promise<void> {
    await this.click(await this.locateText(text));
  }

  paintedTexts(): Promise<Record<string, string[]>> {
    return this.evaluate(readPainted);
  }

  async #find(target: Target | string): Promise<Point | null> {
    const wanted: Target = typeof target === 'string' ? { selector: target } : target;
    if (!wanted.within) return this.evaluate(findElement, wanted);
    return this.#onClosedRoot(wanted.within, `(${findElement})(argument, root)`, wanted);
  }

  async #onClosedRoot<T>(host: string, expression: string, argument: unknown): Promise<T | null> {
    const source = `async (root, json) => {
      const argument = JSON.parse(json);
      return JSON.stringify(await ${expression}) ?? 'null';
    }`;
    const result = await this.callOnClosedRoot(host, source, JSON.stringify(argument ?? null));
    return result === null ? null : JSON.parse(result);
  }

  async #findText(text: string, scrollTo: 'start' | 'end'): Promise<TextPlace> {
    const options = { what: `the text "${text}"`, timeout: 5_000 };
    return waitUntil(() => this.evaluate(findText, { text, scrollTo }), options);
  }

  async #drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.devices;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await mouse.move(to.x, to.y);
    await mouse.up();
  }

  /** For a passage that is taller than the window: a click at its start, a click with Shift at its end. */
  async #clickBothEnds(text: string, start: Point): Promise<void> {
    await this.click(start);
    const { end } = await this.#findText(text, 'end');
    await this.devices.keyboard.down('Shift' as never);
    await this.click(end);
    await this.devices.keyboard.up('Shift' as never);
  }
}
