import { expect, test } from 'vitest';
import { layOutPaper, type PaperContents } from '../../../../src/core/report/lay-out-paper.ts';
import { type PaperBlock, sliceRuns, textOfBlock } from '../../../../src/core/report/paper.ts';
import { EMPTY_PROFILE } from '../../../../src/core/report/report.ts';
import type { ReportBlock } from '../../../../src/core/report/report-doc.ts';
import { docOf, heading, makeReport, makeSource, PROFILE, paragraph } from '../../make-report.ts';

function layOut(over: Partial<PaperContents> = {}): PaperBlock[] {
  return layOutPaper({
    report: makeReport({ doc: docOf(paragraph('Một câu.')) }),
    profile: PROFILE,
    locale: 'vi',
    today: '2026-11-03',
    sources: [],
    hasSources: true,
    ...over,
  });
}

const head = (blocks: readonly PaperBlock[]) => {
  const [first] = blocks;
  if (first?.kind !== 'head') throw new Error('The paper does not begin with its head');
  return first;
};

const texts = (blocks: readonly PaperBlock[]): [string, string][] =>
  blocks.flatMap((block) => (block.kind === 'text' ? [[block.style, textOfBlock(block)]] : []));

test('head, title, writer, body and signature stand in the order of a personal paper', () => {
  const blocks = layOut();
  expect(head(blocks)).toEqual({
    kind: 'head',
    superiorBody: 'ĐẢNG UỶ XÃ BẾN LÚA',
    unit: 'CHI BỘ VĂN PHÒNG XÃ BẾN LÚA',
    mark: 'star',
    motto: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
    placeAndDay: 'Bến Lúa, ngày 05 tháng 02 năm 2018',
  });
  expect(texts(blocks)).toEqual([
    ['title', 'BÀI THU HOẠCH'],
    ['subtitle', 'Học tập Nghị quyết của Đảng bộ xã Bến Lúa'],
    ['writer', 'Họ và tên: Trần Thị Thuỷ Nguyên'],
    ['writer', 'Chức vụ: Công chức văn phòng - thống kê'],
    ['writer', 'Đơn vị: Chi bộ Văn phòng xã Bến Lúa'],
    ['paragraph', 'Một câu.'],
  ]);
  expect(blocks.at(-1)).toMatchObject({ kind: 'signature', label: 'Người viết', name: 'Trần Thị Thuỷ Nguyên' });
});

test('who is no member does not wear the head of the Party, and who did not say wears none', () => {
  const other = head(layOut({ profile: { ...PROFILE, isPartyMember: false } }));
  expect(other).toMatchObject({ mark: 'line', motto: [expect.stringContaining('CỘNG HOÀ'), expect.any(String)] });
  expect(JSON.stringify(other)).not.toContain('ĐẢNG CỘNG SẢN');
  expect(head(layOut({ profile: { ...PROFILE, isPartyMember: null } })).motto).toEqual([]);
});

test('an empty profile prints no empty label, and the day of printing where the paper has none', () => {
  const blocks = layOut({ profile: EMPTY_PROFILE, report: makeReport({ doc: docOf(), day: null, title: '' }) });
  expect(head(blocks)).toMatchObject({ mark: null, unit: '', placeAndDay: 'Ngày 03 tháng 11 năm 2026' });
  expect(texts(blocks)).toEqual([['title', 'BÀI THU HOẠCH']]);
});

test('a title that says already what the paper is says it once', () => {
  const titled = (title: string) => texts(layOut({ report: makeReport({ title, doc: docOf() }) }))[1];
  expect(titled('Bài thu hoạch: học tập chuyên đề quý ba')).toEqual(['subtitle', 'Học tập chuyên đề quý ba']);
  expect(titled('BÀI THU HOẠCH')?.[0]).toBe('writer');
});

test('its own words follow the language, the words of the writer stay', () => {
  const blocks = layOut({ locale: 'en' });
  expect(head(blocks).placeAndDay).toBe('Bến Lúa, 5 February 2018');
  expect(texts(blocks).map(([, text]) => text)).toEqual(
    expect.arrayContaining(['STUDY PAPER', 'Name: Trần Thị Thuỷ Nguyên', 'Một câu.']),
  );
});

test('citations stand in brackets with one blank on either side, and empty ones nowhere', () => {
  const citation = (text: string) =>
    ({ type: 'citation', attrs: { citation: text, articleId: null, passageId: null } }) as const;
  const body = (...content: Parameters<typeof paragraph>): string => {
    const blocks = layOut({ hasSources: false, report: makeReport({ doc: docOf(paragraph(...content)) }) });
    return texts(blocks).at(-1)?.[1] ?? '';
  };
  expect(body('Đúng như đã nêu', citation('Luật mẫu, Điều 5'), ', tôi tin.')).toBe(
    'Đúng như đã nêu (Luật mẫu, Điều 5), tôi tin.',
  );
  expect(body('Đã nêu ', citation('Luật mẫu'), 'và làm.')).toBe('Đã nêu (Luật mẫu) và làm.');
  expect(body('Đã nêu', citation(' '), '.')).toBe('Đã nêu.');
});

test('a quotation is printed in one pair of marks with its source, over several paragraphs too', () => {
  const quote = (first: string, second: string): ReportBlock => ({
    type: 'quotation',
    attrs: { citation: 'Luật mẫu, Điều 5', articleId: null, passageId: null },
    content: [first, second].map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })),
  });
  const printed = (block: ReportBlock) =>
    texts(layOut({ hasSources: false, report: makeReport({ doc: docOf(block) }) }))
      .filter(([style]) => style === 'quotation')
      .map(([, text]) => text);
  expect(printed(quote('Câu đầu. ', 'Câu sau.'))).toEqual(['“Câu đầu.', 'Câu sau.” (Luật mẫu, Điều 5)']);
  expect(printed(quote('“Đã có dấu”', ''))).toEqual(['“Đã có dấu” (Luật mẫu, Điều 5)']);
});

test('lists begin as Vietnamese papers set them, and lists in lists do', () => {
  const item = (text: string, ...more: object[]) => ({
    type: 'list_item',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...more],
  });
  const list = (type: string, ...content: object[]) => ({ type, content });
  const doc = docOf(
    list('bullet_list', item('một', list('bullet_list', item('trong')))) as ReportBlock,
    list('ordered_list', item('hai', list('ordered_list', item('nhỏ'), item('nữa'))), item('ba')) as ReportBlock,
  );
  const items = texts(layOut({ report: makeReport({ doc }) })).flatMap(([style, text]) =>
    style === 'item' ? [text] : [],
  );
  expect(items).toEqual(['-\u00a0một', '+\u00a0trong', '1.\u00a0hai', 'a)\u00a0nhỏ', 'b)\u00a0nữa', '2.\u00a0ba']);
});

test('blank paragraphs and headings are not printed', () => {
  const doc = docOf(heading(' '), paragraph(''), { type: 'paragraph' }, paragraph('Có chữ.'));
  expect(texts(layOut({ report: makeReport({ doc }) })).filter(([style]) => !/title|writer/.test(style))).toEqual([
    ['paragraph', 'Có chữ.'],
  ]);
});

test('the sources stand numbered behind the signature, unless they are not wanted', () => {
  const report = makeReport({ doc: docOf(paragraph('Một câu.')) });
  const blocks = layOut({ report, sources: [makeSource()] });
  expect(texts(blocks).slice(-2)).toEqual([
    ['sources-title', 'TÀI LIỆU ĐÃ NGHIÊN CỨU'],
    ['source', '1. Nghị quyết số 06-NQ/TW, ngày 12/03/2021, của Ban Chấp hành Trung ương'],
  ]);
  expect(blocks.findIndex(({ kind }) => kind === 'signature')).toBe(blocks.length - 3);
  expect(texts(layOut({ report, sources: [makeSource()], hasSources: false })).at(-1)?.[0]).toBe('paragraph');
});

test('a slice of runs keeps their looks and only their letters', () => {
  const runs = [{ text: 'Một ' }, { text: 'hai ', strong: true as const }, { text: 'ba' }];
  expect(sliceRuns(runs, 2, 6)).toEqual([{ text: 't ' }, { text: 'ha', strong: true }]);
  expect(sliceRuns(runs, 8, 99)).toEqual([{ text: 'ba' }]);
});
