import { expect, test } from 'vitest';
import { editWords } from '../../../../src/core/stories/clean-story.ts';
import { cutSentences, firstSentences, firstWords } from '../../../../src/core/stories/cut-sentences.ts';
import { keptSize } from '../../../../src/core/stories/picture-caps.ts';
import { plainWords } from '../../../../src/core/stories/plain-words.ts';
import { splitText } from '../../../../src/core/stories/split-text.ts';
import { isStepTold, shownSteps } from '../../../../src/core/stories/story.ts';
import { idBehind, moveId } from '../../../../src/core/stories/story-order.ts';
import { screensOf } from '../../../../src/core/stories/story-screens.ts';
import { giveBackWords, hasWords, takeWords } from '../../../../src/core/stories/take-words.ts';
import { storySeconds } from '../../../../src/core/stories/telling-time.ts';
import { makeStory } from '../../make-story.ts';

test('a kind asks for its steps, and a step with words stays when the kind changes', () => {
  const story = makeStory({ kind: 'exemplar', result: 'Giảm 40 % đơn thư' });
  expect(shownSteps(story)).toEqual(['situation', 'who', 'deed', 'result', 'shows', 'lesson', 'action']);
  expect(shownSteps({ ...story, kind: 'story' })).toEqual(['situation', 'who', 'result', 'shows', 'lesson', 'action']);
  expect(isStepTold(story, 'shows')).toBe(false);
  expect(isStepTold({ ...story, passageIds: ['p1'] }, 'shows')).toBe(true);
  expect(isStepTold({ ...story, lesson: ' \n' }, 'lesson')).toBe(false);
});

test('telling goes at 130 syllables a minute, with pauses; nothing takes no time', () => {
  expect(storySeconds(makeStory())).toBe(0);
  const told = makeStory({ situation: 'đi '.repeat(130) });
  expect(storySeconds(told)).toBe(62);
  expect(storySeconds(told, ['họp '.repeat(65)])).toBe(98);
  // Steps that are not shown cannot have words, marks are not said.
  expect(storySeconds(makeStory({ situation: '**đi** [xem](https://a.example/mot/hai)' }))).toBe(3);
});

test('what is said has no marks of Markdown', () => {
  expect(plainWords('- **Một** việc\n2. `hai` và *ba*, 3*4*5')).toBe('Một việc\nhai và ba, 3*4*5');
});

test('sentences end where the next one begins, never in a number or after a title', () => {
  const text = 'Đồng chí TS. Lan thu 18.000 đồng. “Được chứ?” Bà con cười.\nĐi tiếp';
  const parts = cutSentences(text);
  expect(parts.join('')).toBe(text);
  expect(parts.map((part) => part.trim())).toEqual([
    'Đồng chí TS. Lan thu 18.000 đồng.',
    '“Được chứ?”',
    'Bà con cười.',
    'Đi tiếp',
  ]);
  expect(firstSentences(text, 1)).toBe('Đồng chí TS. Lan thu 18.000 đồng. […]');
  expect(firstSentences('Một.', 2)).toBe('Một.');
  expect(firstWords('Một hai, ba bốn', 8)).toBe('Một hai […]');
  expect(firstWords('Một hai', 8)).toBe('Một hai');
});

test('a text is split at sentences, else at words, and no word is lost', () => {
  const text = 'Câu một ngắn. Câu hai cũng ngắn. Mộtcâudàikhôngcódấucáchnàocả. Hết';
  const parts = splitText(text, (part) => part.length <= 20);
  expect(parts.join(' ').replace(/\s+/g, ' ')).toBe(text);
  expect(parts[0]).toBe('Câu một ngắn.');
  expect(splitText('Ngắn', () => true)).toEqual(['Ngắn']);
  expect(splitText('', () => true)).toEqual([]);
});

test('words are taken in once, and given back with what was written since left alone', () => {
  const taken = takeWords('Mở đầu', '  Vắng 5 lượt ');
  expect(taken).toBe('Mở đầu\nVắng 5 lượt');
  expect(takeWords(taken, 'Vắng 5 lượt')).toBe(taken);
  expect(hasWords(taken, 'Vắng  5\nlượt')).toBe(true);
  expect(hasWords(taken, '  ')).toBe(false);
  expect(giveBackWords(`${taken} rồi thôi`, 'Vắng 5 lượt')).toBe('Mở đầu rồi thôi');
  expect(giveBackWords('Khác', 'Vắng 5 lượt')).toBe('Khác');
});

test('texts written twice are joined, a line stays a line, and no false day is kept', () => {
  const story = makeStory({ lesson: 'Của bên kia', title: 'Cũ' });
  const next = editWords(
    story,
    { lesson: 'Của tôi', title: 'Mới\nhơn ', day: '2024-02-31' },
    { lesson: '', title: 'Cũ' },
  );
  expect(next).toMatchObject({ lesson: 'Của tôi\n\nCủa bên kia', title: 'Mới hơn ', day: null });
  expect(editWords(story, { title: 'Mới' }, { title: '' }).title).toBe('Mới Cũ');
  expect(editWords(story, { lesson: 'Viết lại' }, { lesson: 'Của bên kia' }).lesson).toBe('Viết lại');
  expect(editWords(story, { day: '1954-05-07' }, {}).day).toBe('1954-05-07');
});

test('screens follow the steps: nothing for an empty one, nothing that may not be shown', () => {
  const story = makeStory({
    kind: 'visit',
    situation: 'Đi học',
    deed: 'Thấy',
    passageIds: ['p1', 'barred', 'p2'],
    pictureIds: ['i1'],
  });
  const screens = screensOf(story, { passageIds: new Set(['p1', 'p2']), pictureIds: new Set(['i1']) });
  expect(screens.map((one) => (one.kind === 'step' ? one.step : one.kind))).toEqual([
    'title',
    'situation',
    'deed',
    'picture',
    'quote',
    'quote',
  ]);
  expect(screens.at(-1)).toMatchObject({ passageId: 'p2', place: 2, count: 2 });
});

test('an id goes before another, and back', () => {
  expect(moveId(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
  expect(moveId(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a']);
  expect(moveId(['a', 'b'], 'a', 'gone')).toEqual(['b', 'a']);
  expect(moveId(['a', 'b'], 'x', 'a')).toEqual(['a', 'b']);
  expect(idBehind(['a', 'b'], 'a')).toBe('b');
  expect(idBehind(['a', 'b'], 'b')).toBeNull();
});

test('a picture is kept at 1600 pixels at most, and never made larger', () => {
  expect(keptSize(4_000, 3_000)).toEqual({ width: 1_600, height: 1_200 });
  expect(keptSize(300, 200)).toEqual({ width: 300, height: 200 });
  expect(keptSize(20_000, 3)).toEqual({ width: 1_600, height: 1 });
});
