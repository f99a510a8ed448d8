import { expect, test } from 'vitest';
import { topicEntries } from '../../../../src/core/export/topic-entries.ts';
import { topicIndex } from '../../../../src/core/export/topic-index.ts';
import type { TopicItem } from '../../../../src/core/model/topic.ts';

const article = (articleId: string): TopicItem => ({ id: `item-${articleId}`, kind: 'article', articleId });
const passage = (passageId: string, articleId: string): TopicItem => ({
  ...{ id: `item-${passageId}`, kind: 'passage' },
  ...{ passageId, articleId },
});
const note = (text: string): TopicItem => ({ id: `note-${text.length}`, kind: 'note', text });

test('articles come in the order of the topic, with the passages that it chose, in its order', () => {
  const items = [
    passage('b2', 'b'),
    note('Câu nối'),
    article('a'),
    passage('b1', 'b'),
    passage('a1', 'a'),
    passage('b2', 'b'),
  ];
  expect(topicEntries(items)).toEqual([
    { articleId: 'b', passageIds: ['b2', 'b1'] },
    { articleId: 'a', passageIds: null },
  ]);
  expect(topicEntries([passage('a1', 'a'), article('a')])).toEqual([{ articleId: 'a', passageIds: null }]);
});

test('the file beside them keeps order and notes, and leads to each file and passage', () => {
  const items = [note('# Mở đầu của tôi'), passage('b_2', 'b'), article('a'), article('gone'), note('Kết')];
  const quotes = new Map([
    ['item-b_2', { articleId: 'b', title: 'Bài hai', passage: { id: 'b_2', quote: 'Một dòng.\nDòng *hai*.' } }],
    ['item-a', { articleId: 'a', title: 'Bài [một]', passage: null }],
    ['item-gone', { articleId: 'gone', title: 'Đã xoá', passage: null }],
  ]);
  const files = new Map([
    ['a', 'Bài 100% #1.md'],
    ['b', 'Bài hai.md'],
  ]);
  expect(topicIndex({ title: 'Chuyên đề', intro: 'Lời dẫn', items }, quotes, files, 'Không tên')).toBe(
    [
      '# Chuyên đề',
      'Lời dẫn',
      '# Mở đầu của tôi',
      '> Một dòng.\n>\n> Dòng \\*hai\\*.\n>\n> [Bài hai](<Bài%20hai.md#^b-2>)',
      '## [Bài \\[một\\]](<Bài%20100%25%20%231.md>)',
      'Kết\n',
    ].join('\n\n'),
  );
});
