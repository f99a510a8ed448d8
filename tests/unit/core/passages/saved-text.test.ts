import { expect, test } from 'vitest';
import { SavedText } from '../../../../src/core/passages/saved-text.ts';
import { passageOf } from './make-place.ts';

const LINES = [
  'Mở đầu nói về mùa lũ năm ấy ở xã miền núi.',
  'Chi bộ họp bàn cách giúp từng hộ dân.',
  'Kết luận giao việc cho từng đảng viên một.',
];
const TEXT = LINES.join('\n');
const words = { title: 'Tên bài về mùa lũ', lead: 'Sa-pô kể ba việc làm.', text: TEXT };

const orderOf = (...passages: ReturnType<typeof passageOf>[]) =>
  new SavedText(words).place(passages).map(({ passage, at, isFound }) => [passage.id, at, isFound]);

test('the text decides, whatever a page’s menus did to positions', () => {
  // Marked on the saved copy and on a live page whose menu is 5,000 units long.
  expect(
    orderOf(
      passageOf('passage-c', 'giao việc cho từng đảng viên', 5_090),
      passageOf('passage-b', 'họp bàn cách giúp', 50),
      passageOf('passage-a', 'mùa lũ năm ấy', 5_012),
    ),
  ).toEqual([
    ['passage-a', TEXT.indexOf('mùa lũ năm ấy'), true],
    ['passage-b', TEXT.indexOf('họp bàn'), true],
    ['passage-c', TEXT.indexOf('giao việc'), true],
  ]);
});

test('title and lead stand before the text', () => {
  const places = orderOf(
    passageOf('passage-a', 'Mở đầu nói về', 60),
    passageOf('passage-b', 'kể ba việc làm', 30),
    passageOf('passage-c', 'Tên bài về', 0),
  );
  expect(places.map(([id]) => id)).toEqual(['passage-c', 'passage-b', 'passage-a']);
  expect(places.map(([, at]) => Number(at) < 0)).toEqual([true, true, false]);
});

test('one that the text has not keeps its distance to the nearest that it has; beyond the text nothing is claimed', () => {
  const at = TEXT.indexOf('họp bàn');
  expect(
    orderOf(
      passageOf('passage-x', 'câu đã bị gỡ khỏi trang này', 5_000 + at + 20),
      passageOf('passage-b', 'họp bàn cách giúp', 5_000 + at),
      passageOf('passage-y', 'lời bình luận của bạn đọc phía dưới', 9_000),
    ),
  ).toEqual([
    ['passage-b', at, true],
    ['passage-x', at + 20, false],
    ['passage-y', null, false],
  ]);
});

test('a passage whose words were chosen anew is looked for anew', () => {
  const saved = new SavedText(words);
  const first = passageOf('passage-a', 'mùa lũ năm ấy', 12);
  expect(saved.place([first])[0]?.at).toBe(TEXT.indexOf('mùa lũ'));
  const moved = passageOf('passage-a', 'giao việc cho từng đảng viên', 12);
  expect(saved.place([moved])[0]?.at).toBe(TEXT.indexOf('giao việc'));
});
