import { describe, expect, it } from 'vitest';
import { COUNT_KEYS, noCounts } from '../../../../src/core/summary/counts.ts';
import { spansOf, sumMembers } from '../../../../src/core/summary/member-counts.ts';
import { readPacket, type SummaryPacket, writePacket } from '../../../../src/core/summary/packet-file.ts';
import { SECTIONS } from '../../../../src/core/summary/sections.ts';

const packet: SummaryPacket = {
  memberId: 'member-000001',
  name: 'Nguyễn Minh Mẫu',
  unit: 'Chi bộ 4',
  isPartyMember: true,
  from: '2026-07-01',
  to: '2026-09-30',
  madeOn: '2026-10-02',
  counts: { ...noCounts(), texts: 7, passages: 31 },
};

const changed = (change: Record<string, unknown>): string =>
  JSON.stringify({ ...JSON.parse(writePacket(packet)), ...change });

describe('a packet', () => {
  it('comes back as it was written, and is known by its maker and span', () => {
    expect(readPacket(writePacket(packet))).toEqual({ ...packet, id: 'member-000001:2026-07-01:2026-09-30' });
  });

  it('holds counts, span, day, code, and of its maker only what is given', () => {
    const written = JSON.parse(writePacket({ ...packet, name: '', unit: '', isPartyMember: null }));
    expect(Object.keys(written)).toEqual(['format', 'version', 'member', 'from', 'to', 'madeOn', 'counts']);
    expect(Object.keys(written.counts)).toEqual([...COUNT_KEYS]);
    expect(Object.values(written.counts).every((count) => Number.isInteger(count))).toBe(true);
  });

  it('keeps nothing that is not counted here', () => {
    const read = readPacket(changed({ note: 'bí mật', counts: { texts: 2, 'count.of.later': 5 } }));
    expect(read).toMatchObject({ counts: { texts: 2 } });
    expect(JSON.stringify(read)).not.toMatch(/later|bí mật/);
  });

  it.each([
    ['{', 'not-json'],
    ['[]', 'other-kind'],
    [changed({ format: 'thu-hoach-plan' }), 'other-kind'],
    [changed({ version: 2 }), 'newer'],
    [changed({ member: '../../x' }), 'wrong-shape'],
    [changed({ counts: { texts: -1 } }), 'wrong-shape'],
    [changed({ counts: { texts: '7' } }), 'wrong-shape'],
    [changed({ counts: { texts: 1.5 } }), 'wrong-shape'],
    [changed({ from: '2026-10-01' }), 'wrong-shape'],
    [changed({ from: '2026-02-30' }), 'wrong-shape'],
    [changed({ name: 'a'.repeat(400) }), 'wrong-shape'],
    [' '.repeat(100_001), 'too-large'],
  ])('%#: a bad file says why', (source, fault) => expect(readPacket(source)).toBe(fault));
});

describe('sums', () => {
  it('count party members, others and those who did not say apart', () => {
    const sums = sumMembers([
      { isPartyMember: true, counts: { texts: 7, kept: 2 } },
      { isPartyMember: true, counts: { texts: 1 } },
      { isPartyMember: false, counts: { texts: 4 } },
      { isPartyMember: null, counts: { kept: 9 } },
    ]);
    expect(sums.members).toEqual({ party: 2, others: 1, unsaid: 1, all: 4 });
    expect([sums.party.texts, sums.others.texts, sums.unsaid.texts, sums.all.texts]).toEqual([8, 4, 0, 12]);
    expect([sums.party.kept, sums.all.kept]).toEqual([2, 11]);
  });

  it('tells spans apart, that of most packets first', () => {
    const third = { from: '2026-07-01', to: '2026-09-30' };
    const year = { from: '2026-01-01', to: '2026-12-31' };
    expect(spansOf([year, third, third])).toEqual([
      { ...third, count: 2 },
      { ...year, count: 1 },
    ]);
  });
});

it('every count has its line, once', () => {
  const shown = SECTIONS.flatMap(({ rows }) => rows.map(({ key }) => key));
  expect([...shown].sort()).toEqual([...COUNT_KEYS].sort());
});
