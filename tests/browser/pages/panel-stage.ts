import type { AnchorState } from '../../../src/core/anchoring/selector.ts';
import type { ExtractedArticle } from '../../../src/core/model/article.ts';
import type { Passage } from '../../../src/core/model/passage.ts';
import { ROLES } from '../../../src/core/model/role.ts';
import { collectBlocks, joinBlocks } from '../../../src/dom/extract/blocks.ts';
import { outlineOf } from '../../../src/dom/outline/build-outline.ts';
import { library } from '../../../src/pages/page-library.ts';
import { makePassage } from '../../unit/make-passage.ts';
import { answers, ports, TAB } from '../fake-browser.ts';
import { saveOne } from './page-stage.ts';

/** A resolution in the usual form, of our own words. */
export const LINES = [
  'Thực hiện chương trình công tác năm, Đảng uỷ ban hành nghị quyết này.',
  'I. QUAN ĐIỂM CHỈ ĐẠO',
  'Học nghị quyết phải gắn với việc làm cụ thể của từng chi bộ, từng đảng viên.',
  'Con đường đổi mới bắt đầu từ những việc nhỏ ở cơ sở.',
  'II. MỤC TIÊU',
  '1. Mục tiêu tổng quát',
  'Đến năm 2030, mọi chi bộ có ít nhất một việc làm thật sau mỗi đợt học tập.',
  '2. Chỉ tiêu cụ thể',
  'Có 87,5 phần trăm đảng viên tự báo cáo kết quả trước chi bộ vào cuối quý.',
  'III. TỔ CHỨC THỰC HIỆN',
  'Các chi bộ xây dựng kế hoạch và gửi về Đảng uỷ trước ngày 30 tháng 6.',
] as const;

/** The sentences of `LINES` that can be marked. */
export const SENTENCES = LINES.filter((line) => line.length > 45);

function bodyOf(lines: readonly string[]): Pick<ExtractedArticle, 'html' | 'text' | 'outline'> {
  const root = document.createElement('div');
  for (const line of lines) {
    const block = document.createElement('p');
    if (/^(?:[IVX]+|\d)\. /.test(line)) {
      const strong = document.createElement('strong');
      strong.textContent = line;
      block.append(strong);
    } else block.textContent = line;
    root.append(block);
  }
  const blocks = collectBlocks(root);
  return { html: root.innerHTML, text: joinBlocks(blocks), outline: outlineOf(blocks, { isDocument: true }) };
}

export interface PanelOptions {
  lines?: readonly string[];
  over?: Partial<ExtractedArticle>;
  /** By sentence; every other is found. */
  states?: Record<string, AnchorState>;
}

/** A saved resolution in the tab in front, with a passage a sentence. */
export async function showPassages(
  sentences: readonly string[],
  { lines = LINES, over = {}, states = {} }: PanelOptions = {},
): Promise<Passage[]> {
  const article = await saveOne({ ...bodyOf(lines), kind: 'document', ...over });
  const text = lines.join('\n');
  const passages: Passage[] = [];
  for (const [index, quote] of sentences.entries()) {
    const start = text.indexOf(quote) + 400;
    const made = makePassage({ id: passageId(index), quote, role: ROLES[index % ROLES.length] ?? 'viewpoint' });
    const position = { type: 'TextPositionSelector', start, end: start + quote.length } as const;
    const selector = { ...made.selector, prefix: '', suffix: '', position };
    passages.push(await library.createPassage(article.id, { ...made, selector }));
  }
  TAB.url = article.url;
  answers.set('tab.prepare', () => null);
  answers.set('tab.reveal', () => ({ state: 'found' }));
  answers.set('tab.places', () => ({
    url: article.url,
    places: passages.map(({ id, quote }) => ({ id, state: states[quote] ?? 'found' })),
  }));
  return passages;
}

export function passageId(index: number): string {
  return `passage-${String(index + 1).padStart(6, '0')}`;
}

/** What the tab tells over the port that the panel opened last. */
export function tellView(seen: [number, number], places: [string, number][]): void {
  ports.findLast(({ isOpen }) => isOpen)?.tell({ seen, places });
}

/** The quotations on the screen, in the order of the list. */
export function listed(): string[] {
  return [...document.querySelectorAll('.panel-item .th-passage-text')].map((text) => text.textContent ?? '');
}
