import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ANNOTATION_CONTEXT } from '../../../../src/core/export/annotation-context.ts';
import { TEMPLATE_NAMES, type TemplateNames } from '../../../../src/core/export/template-names.ts';

const read = (name: string): string => readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');

test('every name of templates is explained', () => {
  const text = read('note-template.md');
  const namesIn = (names: TemplateNames): string[] =>
    Object.entries(names).flatMap(([name, kind]) =>
      typeof kind === 'string' ? [name] : [name, ...namesIn('one' in kind ? kind.one : kind.each)],
    );
  const said = (name: string): boolean => new RegExp(`[\`.]${name}[\`}]`).test(text);
  expect([...new Set(namesIn(TEMPLATE_NAMES))].filter((name) => !said(name))).toEqual([]);
});

test('every term of ours in annotations is explained', () => {
  const text = read('annotation-terms.md');
  const terms = Object.keys(ANNOTATION_CONTEXT[1]).filter((term) => term !== 'th' && term !== 'xsd');
  expect(terms.filter((term) => !text.includes(`\`${term}\``))).toEqual([]);
});
