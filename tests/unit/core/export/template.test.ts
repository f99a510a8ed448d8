import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkTemplate } from '../../../../src/core/export/check-template.ts';
import { DEFAULT_TEMPLATE } from '../../../../src/core/export/default-template.ts';
import { templateWriter, tryTemplate } from '../../../../src/core/export/fill-template.ts';
import { markdown, noteMarkdown } from '../../../../src/core/export/markdown.ts';
import { sampleNote } from '../../../../src/core/export/sample-note.ts';
import { TEMPLATE_NAMES, type TemplateNames } from '../../../../src/core/export/template-names.ts';
import { templateFaultText } from '../../../../src/pages/template-fault-text.ts';
import { anyNote, anyText, LABELS, makeNote, notesOf, SETTINGS, written } from './any-note.ts';

const fill = (template: string, note = sampleNote()): string => {
  const filled = tryTemplate(template, note, SETTINGS);
  return filled.ok ? filled.text : JSON.stringify(filled.faults);
};

describe('the template to begin with', () => {
  test('writes what the format writes by itself', () => {
    expect(checkTemplate(DEFAULT_TEMPLATE)).toEqual([]);
    const note = { ...sampleNote(), body: null };
    expect(fill(DEFAULT_TEMPLATE, note)).toBe(noteMarkdown(note, LABELS));
    expect(tryTemplate(DEFAULT_TEMPLATE, note, SETTINGS, 'Toàn văn.')).toEqual({
      ok: true,
      text: noteMarkdown(note, LABELS, 'Toàn văn.'),
    });
  });

  test('does so for any note', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        expect(fill(DEFAULT_TEMPLATE, note)).toBe(noteMarkdown(note, LABELS));
      }),
    );
  });
});

describe('what a template says', () => {
  test('texts read as themselves, and raw where three braces say so', () => {
    const note = makeNote({ title: 'Một *việc* [khó]', tags: ['2026', 'việc & người'] });
    expect(fill('{{title}} / {{{title}}} / {{#tags}}{{name}} {{{hashtag}}};{{/tags}}', note)).toBe(
      'Một \\*việc\\* \\[khó\\] / Một *việc* [khó] / 2026 #_2026;việc \\& người #việc-người;\n',
    );
  });

  test('dates, documents, places and reflections are at hand', () => {
    expect(
      fill(
        [
          '{{published.text}} {{today.iso}} {{#isDocument}}{{document.number}}, {{document.date.text}}{{/isDocument}}',
          '{{#authors}}+ {{.}}',
          '{{/authors}}',
          '{{#passages}}',
          '{{number}}. {{role}}{{#place}} ({{place}}){{/place}}{{#reflections}}: {{scope}}, {{#due}}{{text}}{{/due}}{{/reflections}}',
          '{{/passages}}',
        ].join('\n'),
      ),
    ).toBe(
      [
        '07/03/2026 2026-11-24 00-HD/VD, 05/03/2026',
        '+ Nguyễn Văn Mẫu',
        '+ Trần Thị Thử',
        '1. Nhiệm vụ (khoản 1, Điều 1): Tập thể, đơn vị, 15/04/2026',
        '2. Số liệu (khoản 2, Điều 1)',
        '3. Liên hệ (khoản 1, Điều 2)',
        '',
      ].join('\n'),
    );
  });

  test("a head of the reader's own is YAML, whatever the note holds", () => {
    const template = '---\ntitle: {{{yaml.title}}}\nauthors: {{{yaml.authors}}}\nlead: {{{yaml.lead}}}\n---\n{{title}}';
    fc.assert(
      fc.property(anyText, anyText, (title, lead) => {
        const text = fill(template, makeNote({ title, lead, byline: [title] }));
        const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
        expect(parse(head)).toEqual({ title, authors: [title], lead });
      }),
    );
  });

  test('marks of a template in a note are no template', () => {
    const note = makeNote({ title: '{{{frontMatter}}} {{#passages}}' });
    expect(fill('{{{title}}}', note)).toBe('{{{frontMatter}}} {{#passages}}\n');
  });

  test('other marks may be chosen', () => {
    expect(fill('{{=<% %>=}}<% title %> {{literal}}', makeNote({ title: 'Bài' }))).toBe('Bài {{literal}}\n');
  });

  test('every name is there', () => {
    const everything = (names: TemplateNames): string =>
      Object.entries(names)
        .map(([name, kind]) => {
          if (kind === 'text') return `{{${name}}}`;
          if (kind === 'flag') return `{{#${name}}}x{{/${name}}}`;
          if (kind === 'texts') return `{{#${name}}}{{.}}{{/${name}}}`;
          return `{{#${name}}}${everything('one' in kind ? kind.one : kind.each)}{{/${name}}}`;
        })
        .join('\n');
    const template = everything(TEMPLATE_NAMES);
    expect(checkTemplate(template)).toEqual([]);
    expect(fill(template)).toContain('Nguyễn Văn Mẫu');
  });
});

describe('a template with a fault', () => {
  test.each([
    [
      'Một\n{{title',
      { kind: 'unclosed-tag', line: 2, name: 'title' },
      'Dòng 2: “title” mở bằng {{ mà chưa đóng bằng }}',
    ],
    ['{{title}}\n\n{{{lead}}', { kind: 'unclosed-tag', line: 3, name: 'lead' }, null],
    ['{{#passages}}\n{{quote}}', { kind: 'unclosed-section', line: 1, name: 'passages' }, null],
    [
      '{{#passages}}\n{{#note}}\n{{/passages}}',
      { kind: 'unclosed-section', line: 2, name: 'note' },
      'Dòng 2: đoạn “note” đã mở mà chưa đóng bằng {{/note}}',
    ],
    ['\n{{/note}}', { kind: 'unopened-section', line: 2, name: 'note' }, null],
    [
      '{{title}}\n{{titel}}',
      { kind: 'unknown-name', line: 2, name: 'titel', meant: 'title' },
      'Dòng 2: không có mục nào tên là “titel”; có phải “title” không?',
    ],
    ['{{quote}}', { kind: 'unknown-name', line: 1, name: 'quote', meant: 'note' }, null],
    [
      '{{#passages}}{{#tags}}{{nmae}}{{/tags}}{{/passages}}',
      { kind: 'unknown-name', name: 'nmae', meant: 'name' },
      null,
    ],
    ['{{document.nummer}}', { kind: 'unknown-name', name: 'document.nummer', meant: 'document.number' }, null],
    ['{{constructor}}', { kind: 'unknown-name', name: 'constructor' }, null],
    ['{{title.constructor.name}}', { kind: 'unknown-name' }, null],
    ['{{labels.__proto__}}', { kind: 'unknown-name' }, null],
    ['{{.}}', { kind: 'not-a-text', name: '.' }, null],
    ['{{passages}}', { kind: 'not-a-text', name: 'passages' }, null],
    ['{{published}}', { kind: 'not-a-text', name: 'published' }, null],
    ['{{#passages}}{{#passages}}x{{/passages}}{{/passages}}', { kind: 'in-itself', name: 'passages' }, null],
    ['{{> khác}}', { kind: 'partial', name: 'khác' }, null],
    ['{{=<%=}}', { kind: 'bad-marks' }, null],
  ])('%j', (template, fault, sentence) => {
    const faults = checkTemplate(template);
    expect(faults[0]).toMatchObject(fault);
    expect(tryTemplate(template, sampleNote(), SETTINGS)).toEqual({ ok: false, faults });
    const [first] = faults;
    const text = first ? templateFaultText(first) : '';
    expect(text).toMatch(/^Dòng \d+: /);
    expect(text).not.toContain('export.fault');
    if (sentence !== null) expect(text).toBe(sentence);
    expect(() => templateWriter(template)).toThrow('bad-template');
  });

  test('that is too long is not even read', () => {
    expect(checkTemplate('x'.repeat(40_000))).toMatchObject([{ kind: 'too-long' }]);
  });

  test('tells all of them in their order', () => {
    expect(checkTemplate('{{a1}}\n{{b2}}\n{{> c}}').map(({ line, name }) => [line, name])).toEqual([
      [1, 'a1'],
      [2, 'b2'],
      [3, 'c'],
    ]);
  });

  test('never throws, whatever it is', () => {
    const part = fc.constantFrom(
      '{{',
      '}}',
      '{{{',
      '}}}',
      '#',
      '/',
      '^',
      '>',
      '=',
      '&',
      '!',
      ' ',
      '\n',
      'title',
      'passages',
      '.',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 30 }), (parts) => {
        const template = parts.join('');
        const filled = tryTemplate(template, sampleNote(), SETTINGS);
        expect(filled.ok).toBe(checkTemplate(template).length === 0);
      }),
      { numRuns: 500 },
    );
  });

  test('that writes a list over and over is stopped', () => {
    const note = makeNote(
      {},
      Array.from({ length: 300 }, () => ({ quote: 'x'.repeat(500) })),
    );
    const template = '{{#passages}}{{quote}}{{/passages}}'.repeat(700);
    expect(tryTemplate(template, note, SETTINGS)).toMatchObject({ ok: false, faults: [{ kind: 'too-long' }] });
  });
});

test('a format writes by the template that it is given', async () => {
  const settings = { ...SETTINGS, template: '{{number}}{{title}}' };
  await expect(written(markdown.write(notesOf(sampleNote()), settings))).rejects.toThrow('bad-template');
  const own = { ...SETTINGS, template: '{{title}}: {{passageCount}}' };
  expect(await written(markdown.write(notesOf(sampleNote()), own))).toMatch(/: 3\n$/);
});
