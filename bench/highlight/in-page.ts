import { ROLES } from '../../src/core/model/role.ts';
import { highlightCss } from '../../src/dom/highlight/highlight-css.ts';
import { createPainter, type Painting } from '../../src/dom/highlight/painter.ts';

export interface Measured {
  /** Milliseconds of script. */
  draw: number;
  /** Milliseconds until the frame with all of them was handed over. */
  frame: number;
  /** Milliseconds until the frame was handed over when all are drawn again, after an anchoring that moved none. */
  redraw: number;
  /** Milliseconds of script in which a thousand more were added, one by one. */
  addEach: number;
  /** Records of a mutation observer over the whole document, and nodes more than before. */
  changes: number;
  nodes: number;
  /** Longest task while the whole page is scrolled, milliseconds: 0 where none took 50. And how many did. */
  longest: number;
  long: number;
}

const PARAGRAPHS = 1_000;
/** Most of a window a frame, CSS pixels: a hurried reader, so that every frame has a new text to draw. */
const STEP = 600;

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** An article of a thousand paragraphs, with links and bold words in them as newsrooms have. */
function write(): void {
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, at) =>
      `<p>Đoạn ${at + 1}: chi bộ bàn <b>việc sửa đường ra đồng</b> trước mùa mưa, giao từng <a href="#${at}">đảng viên</a> một phần việc có thời hạn, cuối quý báo cáo kết quả trước bà con trong xóm.</p>`,
  );
  document.body.innerHTML = `<main style="font:17px/1.6 serif;max-width:680px;margin:auto">${paragraphs.join('')}</main>`;
}

function passages(): Painting[] {
  return [...document.querySelectorAll('p')].map((paragraph, at) => {
    const range = document.createRange();
    range.setStart(paragraph.firstChild as Text, 4);
    range.setEnd(paragraph.lastChild as Text, 60);
    return { id: `p${at}`, role: ROLES[at % ROLES.length] ?? 'task', range, state: 'found' };
  });
}

/** The usual way: every text node of a passage wrapped in an element. */
function wrap({ range, role }: Painting): void {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (range.intersectsNode(walker.currentNode)) texts.push(walker.currentNode as Text);
  const { endContainer, endOffset, startContainer, startOffset } = range;
  for (const text of texts) {
    let part = text;
    if (part === endContainer) part.splitText(endOffset);
    if (part === startContainer) part = part.splitText(startOffset);
    const mark = document.createElement('mark');
    mark.dataset.role = role;
    part.replaceWith(mark);
    mark.append(part);
  }
}

async function scrollThrough(): Promise<number[]> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const end = document.documentElement.scrollHeight - innerHeight;
  for (let at = 0; at < end; at += STEP) {
    scrollTo({ top: at, behavior: 'instant' });
    await nextFrame();
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return tasks;
}

async function measure(way: 'ours' | 'mark', scrolls: boolean): Promise<Measured> {
  write();
  await nextFrame();
  const list = passages();
  let changes = 0;
  const observer = new MutationObserver((records) => {
    changes += records.length;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const nodes = () => document.createNodeIterator(document, NodeFilter.SHOW_ALL);
  const count = (): number => {
    let all = 0;
    for (const each = nodes(); each.nextNode(); ) all++;
    return all;
  };
  const before = count();
  const timed = (work: () => void): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const painter = way === 'ours' ? createPainter(document) : null;
  const began = performance.now();
  const draw = timed(() => {
    if (painter) painter.paint(list);
    else for (const each of list) wrap(each);
  });
  await nextFrame();
  const frame = performance.now() - began;
  const again = performance.now();
  painter?.paint(list);
  await nextFrame();
  const redraw = performance.now() - again;
  const addEach = timed(() => {
    for (const each of list) painter?.add({ ...each, id: `more-${each.id}` });
  });
  for (const each of list) painter?.remove(`more-${each.id}`);
  await nextFrame();
  const added = count() - before;
  const tasks = scrolls ? await scrollThrough() : [];
  for (const each of list) painter?.add({ ...each, role: 'question' });
  painter?.dispose();
  await nextFrame();
  changes += observer.takeRecords().length;
  observer.disconnect();
  scrollTo({ top: 0, behavior: 'instant' });
  const longest = Math.max(0, ...tasks);
  const long = tasks.filter((duration) => duration > 50).length;
  return { draw, frame, redraw, addEach, changes, nodes: added, longest, long };
}

Object.assign(globalThis, { highlightCss, measureHighlights: measure });
