import { describe, expect, it } from 'vitest';
import { isEmptyQuery, parseQuery } from '../../../../src/core/search/parse-query.ts';
import type { Clause } from '../../../../src/core/search/query.ts';

/** A clause as one line: `-title:"can+bo*"`, where `+` joins words of one clause, `*` is a word being typed, `!` is strict. */
function line(clause: Clause): string {
  const minus = clause.isNegated ? '-' : '';
  switch (clause.kind) {
    case 'text': {
      const words = clause.words.map(({ bare, isPrefix }) => bare + (isPrefix ? '*' : ''));
      return `${minus}${clause.field ? `${clause.field}:` : ''}${words.join('+')}${clause.isStrict ? '!' : ''}`;
    }
    case 'tag':
      return `${minus}tag:${clause.value}${clause.isPrefix ? '*' : ''}`;
    case 'site':
      return `${minus}site:${clause.value}`;
    case 'role':
      return `${minus}role:${clause.roles}`;
    case 'year':
      return `${minus}year:${clause.from}-${clause.to}`;
  }
}

const parse = (typed: string): string[] => parseQuery(typed).clauses.map(line);

describe('what is typed', () => {
  it.each([
    ['đường lối', ['duong', 'loi*']],
    ['đường lối ', ['duong', 'loi']],
    ['ý', ['y']],
    ['"cán bộ"', ['can+bo!']],
    ['“cán bộ” giỏi ', ['can+bo!', 'gioi']],
    ['«cán bộ»', ['can+bo!']],
    ['nói "cán bộ lã', ['noi', 'can+bo+la*!']],
    ['nói "cán bộ ', ['noi', 'can+bo!']],
    ['"', []],
    ['Đảng -bộ', ['dang', '-bo!']],
    ['-"cán bộ" Đảng ', ['-can+bo!', 'dang']],
    ['- -- ... !', []],
    ['18-NQ/TW', ['18+nq+tw*']],
    ['1.200 hộ ', ['1+200', 'ho']],
  ])('%s', (typed, expected) => expect(parse(typed)).toEqual(expected));

  it('is the same however its tone marks are placed or its letters composed', () => {
    expect(parseQuery('cấp uỷ hoà')).toEqual(parseQuery('cấp ủy hòa'));
    expect(parseQuery('đường'.normalize('NFD'))).toEqual(parseQuery('đường'));
  });

  it('keeps spellings apart where diacritics were typed', () => {
    const [typed, bare] = parseQuery('đường duong ').clauses.map((clause) => clause.kind === 'text' && clause.words[0]);
    expect(typed).toMatchObject({ bare: 'duong', full: expect.stringContaining('đương') });
    expect(bare).toMatchObject({ bare: 'duong', full: null });
  });

  it('is cut where a whole page was pasted', () => {
    expect(parse('chữ '.repeat(5_000)).length).toBeLessThanOrEqual(24);
  });
});

describe('a field', () => {
  it.each([
    ['tag:xây-dựng/kỷ-luật ', ['tag:xây-dựng/kỷ-luật']],
    ['thẻ:xây', ['tag:xây*']],
    ['tag:"xây dựng đảng"', ['tag:xây-dựng-đảng']],
    ['-tag:cũ mới ', ['-tag:cũ', 'moi']],
    ['site:nhandan.vn ', ['site:nhandan.vn']],
    ['trang:https://nhandan.vn/bai', ['site:nhandan.vn']],
    ['role:task', ['role:task']],
    ['vai:"số liệu"', ['role:figure']],
    ['vai:nhiem', ['role:task']],
    ['year:2018', ['year:2018-2018']],
    ['năm:2016-2020', ['year:2016-2020']],
    ['năm:2016..', ['year:2016-9999']],
    ['so:18-NQ/TW ', ['number:18+nq+tw']],
    ['số:18', ['number:18*']],
    ['title:"nghị quyết"', ['title:nghi+quyet!']],
    ['tác-giả:bình ', ['byline:binh']],
    ['ghi-chú:hay ', ['note:hay']],
  ])('%s', (typed, expected) => expect(parse(typed)).toEqual(expected));

  it.each([
    ['that is not known', 'abc:đường ', ['abc', 'duong']],
    ['with a value that says nothing to it', 'năm:mới role:xyz ', ['nam', 'moi', 'role', 'xyz']],
    ['of a sentence', 'chú ý: họp ', ['chu', 'y', 'hop']],
    ['of an address', 'https://x.vn/a ', ['https', 'x+vn+a']],
  ])('%s is words', (_, typed, expected) => expect(parse(typed)).toEqual(expected));

  it.each(['tag:', 'năm:', '-số:', 'vai:'])('%s waits for its value', (typed) => {
    expect(isEmptyQuery(parseQuery(typed))).toBe(true);
  });
});
