import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../../src/messaging/schemas.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeDraft } from '../services/make-context.ts';

const accepts = (name: keyof typeof SCHEMAS, input: unknown): boolean => v.safeParse(SCHEMAS[name], input).success;

describe('messages', () => {
  test('what our own scripts send is taken', () => {
    expect(accepts('article.save', makeDraft())).toBe(true);
    expect(accepts('passage.create', { articleId: 'article-000001', passage: makePassage() })).toBe(true);
    expect(accepts('passage.edit', { id: 'passage-000001', edit: { note: 'x' } })).toBe(true);
    expect(accepts('reflection.save', makeReflection({ dueOn: '2026-12-31', causeKind: 'subjective' }))).toBe(true);
    expect(
      accepts('reflection.save', makeReflection({}, { passageId: null, changed: ['action'], base: { action: '' } })),
    ).toBe(true);
    expect(accepts('page.open', { url: 'https://bao-mau.example/' })).toBe(true);
  });

  test('corrections of every field that may be corrected are taken, and consent from our own pages alone', () => {
    const documentRef = { type: 'Nghị quyết', number: '18-NQ/TW', date: '2017-10-25', body: '' };
    const edit = {
      title: 'Tên',
      byline: ['Lê Thị Mẫu'],
      publishedAt: '2026-03-07',
      modifiedAt: null,
      siteName: 'Báo',
      lead: 'Câu.',
      lang: 'vi',
      kind: 'document',
      documentRef,
      takeBack: ['title'],
    };
    expect(accepts('article.edit', { id: 'article-000001', edit })).toBe(true);
    const save = { tabId: 1, url: 'https://bao-mau.example/', tags: [], note: '', edit, acceptRestricted: true };
    expect(accepts('tab.save', save)).toBe(true);
    expect(accepts('article.save', { ...makeDraft(), acceptRestricted: true })).toBe(false);
    expect(accepts('article.edit', { id: 'article-000001', edit: { circulation: null } })).toBe(false);
  });

  test('selectors keep their own extension fields', () => {
    const passage = makePassage();
    const selector = { ...passage.selector, rivals: { same: 2, before: 1 } };
    const parsed = v.parse(SCHEMAS['passage.create'], {
      articleId: 'article-000001',
      passage: { ...passage, selector },
    });
    expect(parsed.passage.selector).toEqual(selector);
  });

  test.each<[keyof typeof SCHEMAS, unknown]>([
    ['page.open', { url: 'javascript:alert(1)' }],
    ['page.open', { url: 'chrome://settings' }],
    ['page.open', { url: 'https://bao-mau.example/', more: 1 }],
    ['passage.edit', { id: 'passage-000001', edit: { articleId: 'another' } }],
    ['passage.edit', JSON.parse('{"id":"passage-000001","edit":{"__proto__":{"role":"task"},"x":1}}')],
    ['passage.create', { articleId: 'article-000001', passage: makePassage({ role: 'boss' as never }) }],
    ['article.save', makeDraft({ id: '../../etc' })],
    ['article.save', { ...makeDraft(), tags: Array.from({ length: 101 }, () => 'x') }],
    ['tab.save', { tabId: '1', tags: [], note: '', edit: {} }],
    ['reflection.save', makeReflection({ scope: 'boss' as never })],
    ['reflection.save', makeReflection({ dueOn: '2026-02-30' })],
    ['reflection.save', makeReflection({ doneAt: -1 })],
    ['reflection.save', makeReflection({ evidence: null as never })],
    ['reflection.save', makeReflection({ createdAt: 0 } as never)],
    ['reflection.save', makeReflection({}, { changed: ['articleId' as never] })],
    ['reflection.save', makeReflection({}, { base: { scope: 'self' } as never })],
    ['reflection.save', makeReflection({}, { articleId: '../../etc' })],
    ['reflection.save', makeReflection({}, { passageId: undefined as never })],
    ['reflection.save', JSON.parse('{"id":"reflection-000001","fields":{"__proto__":{"action":"x"}},"changed":[]}')],
    ['reflection.remove', { id: 'reflection-000001', articleId: 'article-000001' }],
    ['trash.restore', null],
  ])('%s refuses %j', (name, input) => {
    expect(accepts(name, input)).toBe(false);
  });
});
