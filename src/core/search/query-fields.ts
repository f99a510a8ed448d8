import { ROLES, type Role } from '../model/role.ts';
import { foldBare } from '../text/fold.ts';
import { normaliseTag } from '../text/tags.ts';
import type { Clause } from './query.ts';
import type { UnitField } from './unit.ts';

/** Names of fields as they may be typed, without diacritics. */
const FIELD_NAMES: Record<string, Clause['kind'] | UnitField> = {
  tag: 'tag',
  the: 'tag',
  site: 'site',
  trang: 'site',
  role: 'role',
  vai: 'role',
  'vai-tro': 'role',
  year: 'year',
  nam: 'year',
  so: 'number',
  number: 'number',
  'so-hieu': 'number',
  title: 'title',
  'tieu-de': 'title',
  author: 'byline',
  'tac-gia': 'byline',
  note: 'note',
  'ghi-chu': 'note',
};

const ROLE_NAMES: Record<Role, string> = {
  viewpoint: 'viewpoint,quan-diem',
  figure: 'figure,so-lieu,chi-tieu',
  task: 'task,nhiem-vu,giai-phap',
  practice: 'practice,lien-he,thuc-tien',
  question: 'question,can-hoi,hoi',
};

/** What a name before a colon means, or null for a word like any other. */
export function fieldNamed(name: string): Clause['kind'] | UnitField | null {
  const key = foldBare(name);
  return Object.hasOwn(FIELD_NAMES, key) ? (FIELD_NAMES[key] ?? null) : null;
}

type FilterClause = Exclude<Clause, { kind: 'text' }>;

/**
 * The clause of a field that is no text, or null where its value says nothing to it (`year:abc`).
 * @param isOpen the value is still being typed
 */
export function filterClause(kind: FilterClause['kind'], typed: string, isOpen: boolean): FilterClause | null {
  const isNegated = false;
  if (kind === 'tag') {
    // A slash at the end asks for what is below, as the tag itself does.
    const value = normaliseTag(typed);
    return value === '' ? null : { kind, value, isPrefix: isOpen, isNegated };
  }
  if (kind === 'site') {
    const value = typed
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(/\/.*$/, '');
    return value === '' ? null : { kind, value, isNegated };
  }
  if (kind === 'role') {
    const roles = rolesNamed(typed);
    return roles.length === 0 ? null : { kind, roles, isNegated };
  }
  const years = yearsNamed(typed);
  return years && { kind: 'year', ...years, isNegated };
}

function rolesNamed(typed: string): Role[] {
  const wanted = foldBare(typed.trim()).replace(/[\s_-]+/g, '-');
  if (wanted === '') return [];
  return ROLES.filter((role) => ROLE_NAMES[role].split(',').some((name) => name.startsWith(wanted)));
}

const FIRST_YEAR = 0;
const LAST_YEAR = 9999;

/** `2018`, `2016-2020`, `2016..2020`, `2016..`, `..2020`. */
function yearsNamed(typed: string): { from: number; to: number } | null {
  const [, one, from, to] = /^\s*(?:(\d{4})|(\d{4})?(?:-|–|\.\.)(\d{4})?)\s*$/.exec(typed) ?? [];
  if (one) return { from: Number(one), to: Number(one) };
  if (!from && !to) return null;
  return { from: from ? Number(from) : FIRST_YEAR, to: to ? Number(to) : LAST_YEAR };
}
