import { expect, test } from 'vitest';
import { reflectionLacks } from '../../../src/core/model/reflection-lacks.ts';

test.each([
  ['Chi bộ 4 họp đều', '', ['action']],
  ['Họp ba buổi, vắng nhiều', 'Họp đều', []],
  ['Năm nào cũng họp, một số đồng chí vắng', 'Họp đều', ['figure']],
  ['Bản thân hai lần vắng'.normalize('NFD'), 'Họp đều', []],
  ['Đạt nửa kế hoạch', ' ', ['action']],
  ['', '', ['figure', 'action']],
])('%j with the action %j lacks %j', (evidence, action, lacks) => {
  expect(reflectionLacks({ evidence, shortcoming: '', action })).toEqual(lacks);
});

test('a figure in what is lacking counts too', () => {
  expect(reflectionLacks({ evidence: '', shortcoming: 'Vắng 5 lượt', action: 'Đổi giờ' })).toEqual([]);
});
