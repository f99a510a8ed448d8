import type { Role } from '../model/role.ts';
import type { UnitField } from './unit.ts';

/** One word that is looked for. */
export interface QueryWord {
  bare: string;
  /** The spelling with diacritics, or null where it was typed without any: then every spelling is meant. */
  full: string | null;
  /** Still being typed: longer words that begin so are meant too. */
  isPrefix: boolean;
}

/** Words that stand side by side, or a single one. */
export interface TextClause {
  kind: 'text';
  words: QueryWord[];
  /**
   * Words typed with diacritics have to have them: in quotation marks, and where words are kept out. Otherwise
   * `đương` is found by `đường` too, and stands below it.
   */
  isStrict: boolean;
  /** Only in this field, or anywhere. */
  field: UnitField | null;
  isNegated: boolean;
}

/** A tag, at any level of its path, and all below it. */
export interface TagClause {
  kind: 'tag';
  /** Spelt as tags are stored. */
  value: string;
  isPrefix: boolean;
  isNegated: boolean;
}

export interface SiteClause {
  kind: 'site';
  value: string;
  isNegated: boolean;
}

export interface RoleClause {
  kind: 'role';
  roles: Role[];
  isNegated: boolean;
}

/** Years of publication or issue, both included. */
export interface YearClause {
  kind: 'year';
  from: number;
  to: number;
  isNegated: boolean;
}

export type Clause = TextClause | TagClause | SiteClause | RoleClause | YearClause;

/** What is looked for: every clause has to hold, and no negated one. */
export interface SearchQuery {
  clauses: Clause[];
}
