import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { lineRects } from '../../../src/dom/selection/line-rects.ts';
import { addStyle, button, host, pause, press, SENTENCE, select, shown, useStage } from './stage.ts';

const stage = useStage();
const roles = () => [...stage.port.saved.values()].map(({ role }) => role);
const selectedRange = () => document.getSelection()?.getRangeAt(0) as Range;

/** Area of the box that lies over selected text, CSS pixels squared. */
function covered(): number {
  const box = host()?.getBoundingClientRect() as DOMRect;
  let area = 0;
  for (const line of lineRects(selectedRange())) {
    const width = Math.min(box.right, line.right) - Math.max(box.left, line.left);
    const height = Math.min(box.bottom, line.bottom) - Math.max(box.top, line.top);
    if (width > 0 && height > 0) area += width * height;
  }
  return area;
}

function expectBeside(): void {
  const box = host()?.getBoundingClientRect() as DOMRect;
  expect(box.width).toBeGreaterThan(100);
  expect(covered()).toBe(0);
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(innerWidth);
  expect(box.bottom).toBeLessThanOrEqual(innerHeight);
}

async function bar(): Promise<HTMLElement> {
  const found = await shown(stage, '.th-selection-bar');
  // Placed once more when its size is known.
  await pause(120);
  return found;
}

const LONG = Array.from({ length: 8 }, (_, at) => `${SENTENCE} Câu thứ ${at + 1}.`).join(' ');

function put(html: string): void {
  document.body.innerHTML = html;
}

describe('the bar stands beside what is selected', () => {
  test.each([
    ['at the top', 'position:absolute;top:0;left:0;width:500px'],
    ['at the bottom', 'position:absolute;bottom:0;left:0;width:500px'],
    ['at the right edge', 'position:absolute;top:40%;right:0;width:160px'],
    ['at the left edge', 'position:absolute;top:40%;left:0;width:160px'],
  ])('%s', async (_, style) => {
    put(`<p id="one" style="${style};margin:0">${LONG}</p>`);
    select('one');
    await bar();
    expectBeside();
  });

  test.each([360, 480, 1100])('in a window %i pixels wide', async (width) => {
    await page.viewport(width, 640);
    put(`<p id="one" style="margin:60px 0">${SENTENCE} ${SENTENCE}</p>`);
    select('one');
    await bar();
    expectBeside();
  });

  test('in a margin, where the lines fill the window from top to bottom', async () => {
    put(`<p id="one" style="margin:0 0 0 260px;width:300px">${LONG.repeat(4)}</p>`);
    select('one');
    await bar();
    expectBeside();
  });

  test('over the whole window there is no room, and the lower edge is taken', async () => {
    put(`<p id="one" style="margin:0">${LONG.repeat(12)}</p>`);
    select('one');
    await bar();
    const box = host()?.getBoundingClientRect() as DOMRect;
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
    expect(box.bottom).toBeGreaterThan(innerHeight - 40);
  });

  test('on a page that runs from right to left, with its own words from left to right', async () => {
    document.documentElement.dir = 'rtl';
    put(`<p id="one" style="width:240px">${SENTENCE}</p>`);
    select('one');
    const element = await bar();
    expectBeside();
    expect(getComputedStyle(element).direction).toBe('ltr');
  });

  test.each([
    ['zoomed to 2', 'zoom:2'],
    ['zoomed to a half', 'zoom:0.5'],
    ['turned and moved', 'transform:translate(40px,60px)'],
    ['under a filter', 'filter:contrast(1.2)'],
  ])('on a page %s', async (_, style) => {
    document.documentElement.setAttribute('style', style);
    put(`<p id="one" style="margin:100px 20px">${SENTENCE}</p>`);
    select('one');
    const element = await bar();
    expectBeside();
    const choice = element.querySelector('[data-role="task"]')?.getBoundingClientRect() as DOMRect;
    expect(Math.round(choice.height)).toBeGreaterThanOrEqual(50);
    expect(Math.round(choice.height)).toBeLessThan(90);
  });

  test('it goes with its lines, out of sight and back', async () => {
    put(`<p id="one" style="margin:100px 0 0">${SENTENCE}</p><div style="height:3000px"></div>`);
    select('one');
    await bar();
    const before = host()?.getBoundingClientRect().top ?? 0;
    scrollTo(0, 50);
    await vi.waitFor(() => expect(host()?.getBoundingClientRect().top).toBeCloseTo(before - 50, -1));
    scrollTo(0, 1500);
    await vi.waitFor(() => expect(host()?.checkVisibility({ visibilityProperty: true })).toBe(false));
    scrollTo(0, 0);
    await vi.waitFor(() => expect(host()?.checkVisibility({ visibilityProperty: true })).toBe(true));
  });
});

describe('keys', () => {
  test.each([
    ['1', 'viewpoint'],
    ['2', 'figure'],
    ['3', 'task'],
    ['4', 'practice'],
    ['5', 'question'],
  ])('%s marks as %s while the bar is shown', async (key, role) => {
    select('one');
    await bar();
    await userEvent.keyboard(key);
    await vi.waitFor(() => expect(roles()).toEqual([role]));
  });

  test('a key held down or pressed twice makes one passage', async () => {
    select('one');
    await bar();
    await userEvent.keyboard('{3>5/}');
    await userEvent.keyboard('3');
    await pause(200);
    expect(roles()).toEqual(['task']);
  });

  test('the page keeps its keys: in its field, with Ctrl, and without a bar', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    const heard = vi.fn();
    document.body.addEventListener('keydown', (event) => heard(event.key));
    await userEvent.keyboard('2');
    select('one');
    await bar();
    await userEvent.keyboard('{Control>}1{/Control}');
    field.focus();
    await userEvent.keyboard('3');
    await pause(150);
    expect(field.value).toBe('3');
    expect(heard.mock.calls.flat()).toEqual(['2', 'Control', '1', '3']);
    expect(stage.port.saved.size).toBe(0);
  });

  test('a key that marks does not reach the page', async () => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    select('one');
    await bar();
    await userEvent.keyboard('1');
    await vi.waitFor(() => expect(stage.port.saved.size).toBe(1));
    expect(heard).not.toHaveBeenCalled();
  });

  test('in an editor and in a custom element with a closed tree keys are the page’s', async () => {
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    const secret = document.createElement('secret-field');
    secret.tabIndex = 0;
    document.body.append(editor, secret);
    for (const element of [editor, secret]) {
      select('one');
      await bar();
      element.focus({ preventScroll: true });
      select('one');
      await userEvent.keyboard('1');
    }
    await pause(100);
    expect(stage.port.saved.size).toBe(0);
  });

  test('G opens the note and Escape gives selection and focus back', async () => {
    const link = document.createElement('a');
    link.href = '#far';
    link.textContent = 'Liên kết của trang';
    document.body.append(link);
    link.focus();
    select('one');
    await bar();
    await userEvent.keyboard('{Tab}');
    expect(stage.root?.activeElement).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(String(document.getSelection())).toBe(SENTENCE);
    expect(document.activeElement).toBe(link);
    select('two');
    await bar();
    await userEvent.keyboard('{Tab}g');
    const area = await shown(stage, 'textarea');
    await vi.waitFor(() => expect(stage.root?.activeElement).toBe(area));
  });
});

describe('snapping', () => {
  test('what grew to whole words is marked to the letter on demand, and back', async () => {
    select('one', 1, 11);
    await bar();
    await press(await button(stage, 'đúng phần đã chọn'));
    await press(await button(stage, 'trọn chữ'));
    await press(await button(stage, 'đúng phần đã chọn'));
    await press(await shown(stage, '[data-role="task"]'));
    await vi.waitFor(() => expect([...stage.port.saved.values()].map(({ quote }) => quote)).toEqual(['ỗi đảng vi']));
    expect(String(document.getSelection())).toBe('');
  });

  test('where nothing grew nothing is offered', async () => {
    select('one');
    await bar();
    expect(stage.root?.querySelector('.th-bar-exact')).toBeNull();
  });
});

describe('doubles', () => {
  test('a double click on a role makes one passage and does not fall through to the page', async () => {
    const clicked = vi.fn((event: Event) => event.preventDefault());
    put(
      `<p id="one" style="margin:0">${SENTENCE}</p><a id="under" href="#x" style="position:fixed;inset:30px 0 0 0">Liên kết</a>`,
    );
    document.getElementById('under')?.addEventListener('click', clicked);
    select('one');
    await bar();
    await press(await shown(stage, '[data-role="figure"]'), 2);
    await pause(300);
    expect(roles()).toEqual(['figure']);
    expect(clicked).not.toHaveBeenCalled();
  });

  test('two presses at once on two roles leave one passage with the last role', async () => {
    select('one');
    await bar();
    await Promise.all([stage.annotator.mark('viewpoint', false), stage.annotator.mark('task', false)]);
    expect(roles()).toEqual(['task']);
  });
});

test('a click alone brings no bar, a double click does', async () => {
  const one = document.getElementById('one') as HTMLElement;
  await userEvent.click(one);
  await pause(400);
  expect(host()).toBeNull();
  await userEvent.dblClick(one);
  await shown(stage, '.th-selection-bar');
});

test('under rules that hide, turn and thin out everything the bar can still be seen and pressed', async () => {
  addStyle(`* , *::before { display: none !important; opacity: 0 !important; transform: rotate(180deg) !important;
    pointer-events: none !important; clip-path: inset(50%) !important; filter: blur(9px) !important; zoom: 3 !important }
    html, body, article, p { all: revert !important; display: block !important; opacity: 1 !important }`);
  select('one');
  await bar();
  await press(await shown(stage, '[data-role="task"]'));
  await vi.waitFor(() => expect(roles()).toEqual(['task']));
});

test('roles and actions say their names and their keys, and are large enough to press', async () => {
  select('one');
  const element = await bar();
  const choices = [...element.querySelectorAll<HTMLElement>('button')];
  for (const each of choices) {
    const { width, height } = each.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    expect(`${each.title}${each.textContent}${each.ariaLabel ?? ''}`).not.toBe('');
  }
  const keys = choices.flatMap((each) => each.getAttribute('aria-keyshortcuts') ?? []);
  expect(keys).toEqual(['1', '2', '3', '4', '5', 'G', 'L']);
  expect(element.textContent).toContain('Cần hỏi');
});
