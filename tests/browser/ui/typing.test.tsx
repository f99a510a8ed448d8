import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TagInput } from '../../../src/ui/tag-input.tsx';
import { TextArea } from '../../../src/ui/text-area.tsx';
import { TextField } from '../../../src/ui/text-field.tsx';
import { mount, settled, unmount } from './mount.ts';

const KNOWN = ['chuyển đổi số', 'sinh hoạt chi bộ', 'xây-dựng-đảng/kỷ-luật'];

function Tags({ first = [], onTags }: { first?: string[]; onTags?: (tags: string[]) => void }) {
  const [tags, setTags] = useState(first);
  const [query, setQuery] = useState('');
  return (
    <>
      <TagInput
        label="Thẻ"
        tags={tags}
        onChange={(next) => {
          setTags(next);
          onTags?.(next);
        }}
        suggestions={query === '' ? [] : KNOWN.filter((tag) => tag.includes(query))}
        onQuery={setQuery}
        suggestionsLabel="Thẻ đã dùng"
        removeLabel={(tag) => `Bỏ thẻ ${tag}`}
      />
      <button type="button">Lưu</button>
    </>
  );
}

const field = () => page.getByRole('combobox', { name: 'Thẻ' });
const input = () => field().element() as HTMLInputElement;
const chips = () => [...document.querySelectorAll('.th-tag')].map((chip) => chip.textContent);

/** What a composing input method sends: keys the page must not act on, and input events. */
function compose(element: HTMLInputElement | HTMLTextAreaElement, syllable: string) {
  element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  for (let end = 1; end <= syllable.length; end++) {
    element.value = syllable.slice(0, end);
    element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  }
}

beforeEach(() => page.viewport(420, 800));
afterEach(unmount);

test('Enter and a comma add a tag; the same tag in another case is not added twice', async () => {
  mount(<Tags />);
  await userEvent.click(field());
  await userEvent.keyboard('kỷ luật{Enter}nêu gương,Kỷ  Luật{Enter}');
  expect(chips()).toEqual(['kỷ luật', 'nêu gương']);
  expect(input().value).toBe('');
});

test('Enter that ends a composition adds nothing and is not swallowed', async () => {
  mount(<Tags />);
  await userEvent.click(field());
  compose(input(), 'hoạch');
  const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
  input().dispatchEvent(enter);
  const comma = new KeyboardEvent('keydown', { key: ',', keyCode: 229, bubbles: true, cancelable: true });
  input().dispatchEvent(comma);
  await settled();
  expect([enter.defaultPrevented, comma.defaultPrevented]).toEqual([false, false]);
  expect(chips()).toEqual([]);
  expect(input().value).toBe('hoạch');
});

test('Backspace takes the last tag only when the field is empty', async () => {
  mount(<Tags first={['a', 'b']} />);
  await userEvent.click(field());
  await userEvent.keyboard('xy{Backspace}{Backspace}');
  expect(chips()).toEqual(['a', 'b']);
  await userEvent.keyboard('{Backspace}');
  expect(chips()).toEqual(['a']);
});

test('arrows walk the suggestions without touching the text; Enter takes the one pointed at', async () => {
  mount(<Tags />);
  await userEvent.click(field());
  await userEvent.keyboard('h');
  await expect.element(field()).toHaveAttribute('aria-expanded', 'true');
  expect(input().getAttribute('aria-activedescendant')).toBeNull();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const pointed = document.getElementById(input().getAttribute('aria-activedescendant') ?? '');
  expect(pointed?.textContent).toBe('sinh hoạt chi bộ');
  expect(pointed?.getAttribute('aria-selected')).toBe('true');
  expect(input().value).toBe('h');
  await userEvent.keyboard('{Enter}');
  expect(chips()).toEqual(['sinh hoạt chi bộ']);
});

test('a tag typed in full is not offered: the list would only cover what is below', async () => {
  mount(<Tags />);
  await userEvent.click(field());
  await userEvent.keyboard('sinh hoạt chi b');
  await expect.element(field()).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('ộ');
  await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
});

test('Enter without a pointed suggestion adds what was typed, not the first suggestion', async () => {
  mount(<Tags />);
  await userEvent.click(field());
  await userEvent.keyboard('chuyển{Enter}');
  expect(chips()).toEqual(['chuyển']);
});

test('Escape closes the list, and only then reaches the page', async () => {
  const seen = vi.fn();
  addEventListener('keydown', seen);
  mount(<Tags />);
  await userEvent.click(field());
  await userEvent.keyboard('h');
  seen.mockClear();
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
  expect(seen).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(seen).toHaveBeenCalledOnce();
  removeEventListener('keydown', seen);
});

test('a click takes a suggestion; leaving the field keeps what was typed', async () => {
  mount(<Tags />);
  await userEvent.click(field());
  await userEvent.keyboard('kỷ');
  await userEvent.click(page.getByRole('option', { name: 'xây-dựng-đảng/kỷ-luật' }));
  await userEvent.keyboard('đoàn kết');
  await userEvent.click(page.getByRole('button', { name: 'Lưu' }));
  expect(chips()).toEqual(['xây-dựng-đảng/kỷ-luật', 'đoàn kết']);
});

test('a syllable retyped with backspaces arrives whole, though the owner answers late', async () => {
  function Late() {
    const [value, setValue] = useState('');
    const [, redraw] = useState(0);
    return (
      <TextField
        label="Tiêu đề"
        value={value}
        onInput={(next) => {
          redraw((n) => n + 1); // a redraw with the old value, as when something else on the page changes
          setTimeout(() => setValue(next), 60);
        }}
      />
    );
  }
  mount(<Late />);
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard('Thu Hoach{Backspace}{Backspace}{Backspace}ạch');
  await new Promise((done) => setTimeout(done, 150));
  await expect.element(page.getByRole('textbox')).toHaveValue('Thu Hoạch');
});

test('a value from the owner never lands inside a composition', async () => {
  let change: (value: string) => void = () => undefined;
  function Owner() {
    const [value, setValue] = useState('');
    change = setValue;
    return <TextArea label="Ghi chú" value={value} onInput={() => undefined} />;
  }
  mount(<Owner />);
  const area = page.getByRole('textbox').element() as HTMLTextAreaElement;
  area.focus();
  compose(area, 'nghi');
  change('khác');
  await settled();
  expect(area.value).toBe('nghi');
});

test('the owner can empty a field after saving', async () => {
  function Owner() {
    const [value, setValue] = useState('');
    return <TextField label="Ghi" value={value} onInput={setValue} onEnter={() => setValue('')} />;
  }
  mount(<Owner />);
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard('xong{Enter}');
  await expect.element(page.getByRole('textbox')).toHaveValue('');
});

test('a text area grows with its text and is tied to its hint and error', async () => {
  function Owner() {
    const [value, setValue] = useState('');
    return <TextArea label="Ghi chú" hint="Gợi ý" error="Còn thiếu" rows={2} value={value} onInput={setValue} />;
  }
  mount(<Owner />);
  const area = page.getByRole('textbox', { name: 'Ghi chú' }).element() as HTMLTextAreaElement;
  const before = area.offsetHeight;
  await userEvent.fill(area, 'một\nhai\nba\nbốn\nnăm\nsáu');
  await settled();
  expect(area.offsetHeight).toBeGreaterThan(before + 60);
  const words = (area.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(words).toEqual(['Gợi ý', 'Còn thiếu']);
  expect(area.getAttribute('aria-invalid')).toBe('true');
});
