import { afterEach, beforeEach, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { Annotator } from '../../../src/annotator/annotator.tsx';
import type { AnnotatorPort } from '../../../src/annotator/port.ts';
import { FailureError } from '../../../src/core/model/failure.ts';
import type { Passage } from '../../../src/core/model/passage.ts';
import type { Reflection } from '../../../src/core/model/reflection.ts';
import { highlightCss } from '../../../src/dom/highlight/highlight-css.ts';

export const SENTENCE = 'Mỗi đảng viên nhận một việc cụ thể, ghi rõ thời hạn hoàn thành.';
export const OTHER = 'Tổ tự quản số ba báo cáo kết quả vào cuối mỗi tháng.';

export class FakePort implements AnnotatorPort {
  saved = new Map<string, Passage>();
  drafts = new Map<string, string>();
  fails = false;
  isOrphan = false;
  #ids = 0;

  #guard(): void {
    if (this.fails) throw new FailureError('storage-refused');
  }
  load = async () => [...this.saved.values()];
  create: AnnotatorPort['create'] = async (draft) => {
    this.#guard();
    const note = draft.note.normalize('NFC');
    const passage = { ...draft, note, articleId: 'a', createdAt: this.saved.size, updatedAt: 0 };
    this.saved.set(passage.id, passage);
    return passage;
  };
  recreate: AnnotatorPort['recreate'] = (passage) => this.create(passage);
  edit: AnnotatorPort['edit'] = async (id, edit) => {
    this.#guard();
    const known = this.saved.get(id);
    if (!known) throw new FailureError('not-found');
    const passage = { ...known, ...edit };
    passage.note = passage.note.normalize('NFC');
    this.saved.set(id, passage);
    return passage;
  };
  remove = async (id: string) => {
    this.#guard();
    this.saved.delete(id);
    return `trash-${id}`;
  };
  restored: string[] = [];
  restore = async (trashId: string) => void this.restored.push(trashId);
  source: AnnotatorPort['source'] = async () => ({
    title: 'Bài mẫu',
    url: 'https://bao-mau.example/bai',
    siteName: 'Báo Mẫu',
    publishedAt: '2026-03-07',
    documentRef: { type: 'Nghị quyết', number: '18-NQ/TW', date: '2017-10-25', body: 'Ban Chấp hành Trung ương' },
    circulation: null,
    place: 'khoản 2, Điều 5',
  });
  suggestTags = async () => [];
  newId = () => `passage-${++this.#ids}`;
  isAlive = () => !this.isOrphan;
  keepDraft = (id: string, note: string) => void this.drafts.set(id, note);
  dropDraft = (id: string) => void this.drafts.delete(id);
  loadDraft: AnnotatorPort['loadDraft'] = async () => null;
  reflected = new Map<string, Reflection>();
  reflections: AnnotatorPort['reflections'] = {
    list: async () => [...this.reflected.values()],
    save: async ({ id, articleId, passageId, fields }) => {
      this.#guard();
      const reflection = { ...fields, id, articleId, passageId, createdAt: this.reflected.size, updatedAt: 0 };
      this.reflected.set(id, reflection);
      return reflection;
    },
    remove: async (id) => {
      this.reflected.delete(id);
      return `trash-${id}`;
    },
    keepDraft: () => undefined,
    dropDraft: () => undefined,
    loadDraft: async () => null,
  };
  placesChanged = () => undefined;
  log = () => undefined;
}

export interface Stage {
  port: FakePort;
  annotator: Annotator;
  /** The overlay's root, of the last box shown. */
  root: ShadowRoot | null;
}

/** A page with two sentences and an annotator over it, made anew for each test of the file that calls this. */
export function useStage(): Stage {
  const stage = { root: null } as unknown as Stage;
  const { attachShadow } = Element.prototype;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightCss);

  beforeEach(async () => {
    // Larger than the window around it the frame is scaled down, and a browser holds nothing scaled for surely seen.
    await page.viewport(800, 640);
    // The overlay's root is closed, to the page and to tests alike: here it is looked into at its making.
    Element.prototype.attachShadow = function (init) {
      stage.root = attachShadow.call(this, init);
      return stage.root;
    };
    document.adoptedStyleSheets.push(sheet);
    document.body.innerHTML = `<article><p id="one">${SENTENCE}</p><p id="two">${OTHER}</p></article><p id="far" style="margin-top:420px">Xa</p>`;
    stage.port = new FakePort();
    const { body } = document;
    const { port } = stage;
    stage.annotator = new Annotator({ document, root: () => body, port, theme: 'light', barAtSelection: true });
  });

  afterEach(() => {
    stage.annotator.dispose();
    Element.prototype.attachShadow = attachShadow;
    document.adoptedStyleSheets = [];
    for (const style of document.querySelectorAll('style[data-hostile]')) style.remove();
    document.documentElement.removeAttribute('style');
    document.documentElement.removeAttribute('dir');
    document.getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  return stage;
}

export function addStyle(css: string): void {
  const style = document.createElement('style');
  style.dataset.hostile = '';
  style.textContent = css;
  document.head.append(style);
}

/** Selects the text of an element from one offset to another. */
export function select(id: string, start = 0, end?: number): void {
  const text = document.getElementById(id)?.firstChild as Text;
  document.getSelection()?.setBaseAndExtent(text, start, text, end ?? text.length);
}

export const host = () => document.querySelector<HTMLElement>('html > div[popover]');
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for an element of the overlay. */
export function shown<E extends HTMLElement>(stage: Stage, selector: string): Promise<E> {
  return vi.waitFor(
    () => {
      const element = stage.root?.querySelector<E>(selector);
      if (!element?.isConnected) throw new Error(`${selector} is not there`);
      return element;
    },
    { timeout: 3000 },
  );
}

export function button(stage: Stage, words: string): Promise<HTMLElement> {
  return vi.waitFor(
    () => {
      const all = [...(stage.root?.querySelectorAll<HTMLElement>('button') ?? [])];
      const found = all.find((each) => `${each.textContent} ${each.ariaLabel ?? ''}`.includes(words));
      if (!found?.isConnected) throw new Error(`no button says ${words}`);
      return found;
    },
    { timeout: 3000 },
  );
}

/** A real press in the middle of an element: nothing but the browser's own input gets into a closed root. */
export async function press(element: Element, clicks = 1): Promise<void> {
  const { left, top, width, height } = await settled(element);
  const { x, y } = outer(left + width / 2, top + height / 2);
  await mouse('mouseMoved', x, y, 0);
  for (let count = 1; count <= clicks; count++) {
    await mouse('mousePressed', x, y, count);
    await mouse('mouseReleased', x, y, count);
  }
}

/** Where an element stands once it has stood there for three frames. */
async function settled(element: Element): Promise<DOMRect> {
  let box = element.getBoundingClientRect();
  for (let still = 0; still < 3; ) {
    await new Promise(requestAnimationFrame);
    const now = element.getBoundingClientRect();
    still = now.left === box.left && now.top === box.top && now.width === box.width ? still + 1 : 0;
    box = now;
  }
  return box;
}

/** Moves the mouse to a point of the viewport, in two steps as a hand does. */
export async function moveTo(left: number, top: number): Promise<void> {
  const { x, y } = outer(left, top);
  await mouse('mouseMoved', x - 3, y - 1, 0);
  await mouse('mouseMoved', x, y, 0);
}

function mouse(type: string, x: number, y: number, clickCount: number): Promise<unknown> {
  const button = type === 'mouseMoved' ? 'none' : 'left';
  const buttons = type === 'mousePressed' ? 1 : 0;
  return session().send('Input.dispatchMouseEvent', { type, x, y, button, buttons, clickCount });
}

interface Session {
  send(method: string, parameters: object): Promise<unknown>;
}

const session = () => cdp() as unknown as Session;

/** Tests run in a frame; input counts in the page around it. */
export function outer(left: number, top: number): { x: number; y: number } {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = frame.width / innerWidth || 1;
  return { x: frame.left + left * scale, y: frame.top + top * scale };
}
