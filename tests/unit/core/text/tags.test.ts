import { expect, test } from 'vitest';
import { normaliseTag, parseTags } from '../../../../src/core/text/tags.ts';

test.each([
  ['#xây dựng Đảng', 'xây-dựng-Đảng'],
  [' xây dựng đảng / kỷ luật ', 'xây-dựng-đảng/kỷ-luật'],
  ['/a//b/', 'a/b'],
  ['kỷ luật'.normalize('NFD'), 'kỷ-luật'],
  ['##', ''],
  ['  ', ''],
  ['-', ''],
])('%j → %j', (raw, tag) => {
  expect(normaliseTag(raw)).toBe(tag);
});

test('a field of tags, each once', () => {
  expect(parseTags('học tập, #học tập; kỷ luật\n, ,')).toEqual(['học-tập', 'kỷ-luật']);
});
