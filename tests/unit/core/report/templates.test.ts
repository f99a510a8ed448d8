import { expect, test } from 'vitest';
import { cleanTemplate } from '../../../../src/core/report/clean-template.ts';
import { moveSection, renumberSections, toRoman } from '../../../../src/core/report/edit-sections.ts';
import { emptySections, isBlankReport } from '../../../../src/core/report/empty-sections.ts';
import { questionSections, splitQuestions } from '../../../../src/core/report/question-sections.ts';
import { FOUR_MUSTS, type TemplateSection } from '../../../../src/core/report/report.ts';
import {
  QUESTIONS_TEMPLATE_ID,
  questionPrompt,
  SHIPPED_TEMPLATES,
  shippedTemplates,
} from '../../../../src/core/report/templates.ts';
import { docOf, heading, makeDoc, paragraph } from '../../make-report.ts';

const section = (id: string, title: string): TemplateSection => ({ id, title, prompt: '', musts: [] });
const titles = (sections: readonly TemplateSection[]): string[] => sections.map(({ title }) => title);

test('the default skeleton has the seven usual parts', () => {
  expect(titles(SHIPPED_TEMPLATES[0]?.sections ?? [])).toEqual([
    'Mở đầu',
    'I. Nhận thức về nội dung cốt lõi',
    'II. Liên hệ bản thân, đơn vị',
    'III. Hạn chế, nguyên nhân',
    'IV. Giải pháp, phương hướng',
    'V. Đề xuất, kiến nghị',
    'VI. Cam kết, kế hoạch',
  ]);
});

test('every template asks for the four musts; that of questions does in each of them', () => {
  for (const { id, sections } of SHIPPED_TEMPLATES) {
    const all =
      id === QUESTIONS_TEMPLATE_ID ? [...sections, ...questionSections(['Vì sao?'], '', () => 'x')] : sections;
    expect(new Set(all.flatMap(({ musts }) => musts)), id).toEqual(new Set(FOUR_MUSTS));
  }
});

test('both languages have the same sections with the same musts, and a question for each', () => {
  const bones = (locale: 'vi' | 'en') =>
    shippedTemplates(locale).map(({ id, sections }) => [id, sections.map(({ id, musts }) => [id, musts])]);
  expect(bones('en')).toEqual(bones('vi'));
  for (const locale of ['vi', 'en'] as const) {
    for (const { sections, title, description } of shippedTemplates(locale)) {
      for (const text of [title, description, ...sections.flatMap(({ title, prompt }) => [title, prompt])]) {
        expect(text.trim()).not.toBe('');
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toContain('{');
      }
    }
  }
});

test('members are asked of their chi bộ, colleagues outside the Party of their unit alone', () => {
  const asked = (isPartyMember: boolean | null): string =>
    JSON.stringify([shippedTemplates('vi', isPartyMember), questionPrompt('vi', isPartyMember)]);
  expect(asked(true)).toContain('chi bộ, đơn vị đang làm');
  expect(asked(true)).toContain('cấp uỷ cấp trên');
  expect(asked(false)).not.toContain('chi bộ');
  expect(asked(false)).not.toContain('cấp uỷ cấp trên');
});

test('questions are taken one a line, whatever numbers stand before them', () => {
  const pasted = `Câu 1: Đồng chí hiểu thế nào?

2. Liên hệ bản thân
 - Nêu   hạn chế
III) Phương hướng
Câu hỏi số 4. Ý kiến khác
120 ngày tới làm gì?
`;
  expect(splitQuestions(pasted.normalize('NFD'))).toEqual([
    'Đồng chí hiểu thế nào?',
    'Liên hệ bản thân',
    'Nêu hạn chế',
    'Phương hướng',
    'Ý kiến khác',
    '120 ngày tới làm gì?',
  ]);
  expect(splitQuestions(' \n\n')).toEqual([]);
});

test('each question is a numbered section', () => {
  let id = 0;
  const sections = questionSections(['Vì sao?', 'Làm gì?'], 'Trả lời thẳng.', () => `q${++id}`);
  expect(titles(sections)).toEqual(['I. Vì sao?', 'II. Làm gì?']);
  expect(sections.map(({ id }) => id)).toEqual(['q1', 'q2']);
});

test('numbers follow their places; titles without one stay so', () => {
  const sections = [section('a', 'Mở đầu'), section('b', 'I. Một'), section('c', 'II. Hai'), section('d', 'Kết')];
  expect(titles(moveSection(sections, 'c', -1))).toEqual(['Mở đầu', 'I. Hai', 'II. Một', 'Kết']);
  expect(titles(moveSection(sections, 'a', -1))).toEqual(titles(sections));
  expect(titles(renumberSections(sections.filter(({ id }) => id !== 'b')))).toEqual(['Mở đầu', 'I. Hai', 'Kết']);
  expect([1, 4, 9, 14, 39].map(toRoman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XXXIX']);
});

test('a template is kept with each section once and of a sensible length', () => {
  const long = cleanTemplate({
    id: 't',
    title: ' A\nB ',
    description: 'x'.repeat(9000),
    sections: [section('a', '1'), section('a', '2'), ...Array.from({ length: 80 }, (_, at) => section(`s${at}`, 'n'))],
    createdAt: 1,
    updatedAt: 2,
  });
  expect(long.title).toBe('A B');
  expect(long.description).toHaveLength(2000);
  expect(long.sections).toHaveLength(39);
  expect(long.sections[0]?.title).toBe('1');
});

test('a section is empty where nothing but headings, blanks or marks stand in it', () => {
  const doc = docOf(
    heading('I. Một', 1, 'a'),
    heading('1. Nhỏ', 2),
    paragraph(' … '),
    heading('II. Hai', 1, 'b'),
    paragraph('Một việc.'),
    heading('III. Ba', 1, 'c'),
  );
  expect(emptySections(doc)).toEqual([
    { title: 'I. Một', sectionId: 'a' },
    { title: 'III. Ba', sectionId: 'c' },
  ]);
  expect(emptySections(makeDoc(900))).toEqual([]);
  expect(isBlankReport(doc)).toBe(false);
  expect(isBlankReport(docOf(heading('I. Một'), paragraph(' ')))).toBe(true);
});
