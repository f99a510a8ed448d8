import Mustache from 'mustache';
import { TEMPLATE_NAMES, type TemplateName, type TemplateNames } from './template-names.ts';

/** Longest template, UTF-16 units: the parser's time grows with the square of it. */
const MAX_TEMPLATE = 30_000;
/** Faults that are told at once: behind an early one, many are only its echo. */
const MAX_FAULTS = 20;

/**
 * `unclosed-tag` a `{{` without its `}}` · `unclosed-section` a `{{#name}}` without its `{{/name}}` ·
 * `unopened-section` the other way round, or sections that cross · `unknown-name` no name of a note ·
 * `not-a-text` a list or a group that is written as if it were a text · `in-itself` a list inside the same list ·
 * `partial` `{{> name}}`, for there are no other templates to take in · `bad-marks` a `{{=…=}}` that names no marks ·
 * `too-long`, of the template or of what it makes.
 */
export type TemplateFaultKind =
  | 'unclosed-tag'
  | 'unclosed-section'
  | 'unopened-section'
  | 'unknown-name'
  | 'not-a-text'
  | 'in-itself'
  | 'partial'
  | 'bad-marks'
  | 'too-long';

export interface TemplateFault {
  kind: TemplateFaultKind;
  /** From 1. */
  line: number;
  /** The name that it is about; empty where there is none. */
  name: string;
  /** A known name that was perhaps meant; empty without one. */
  meant: string;
}

/** As the parser gives them: sign, value, start, end, and of a section its own tokens. */
export type TemplateToken = [string, string, number, number, TemplateToken[]?, number?];

export type ParsedTemplate = { ok: true; tokens: TemplateToken[] } | { ok: false; faults: TemplateFault[] };

/** All that is wrong with a template, in its order; empty where it can be used. */
export function checkTemplate(template: string): TemplateFault[] {
  const parsed = parseTemplate(template);
  return parsed.ok ? [] : parsed.faults;
}

/** A template read and checked. Never throws. */
export function parseTemplate(raw: string): ParsedTemplate {
  if (raw.length > MAX_TEMPLATE) return { ok: false, faults: [{ kind: 'too-long', line: 1, name: '', meant: '' }] };
  const template = raw.replace(/\r\n?/g, '\n');
  let tokens: TemplateToken[];
  try {
    // A writer of its own: the shared one keeps every template that it ever saw.
    tokens = new Mustache.Writer().parse(template) as TemplateToken[];
  } catch (thrown) {
    return { ok: false, faults: [parseFault(thrown, template)] };
  }
  const faults: TemplateFault[] = [];
  const tell = (kind: TemplateFaultKind, [, name, at]: TemplateToken, scopes: readonly Scope[]): void => {
    if (faults.length === MAX_FAULTS) return;
    const meant = kind === 'unknown-name' ? nearestName(name, scopes) : '';
    faults.push({ kind, line: lineOf(template, at), name, meant });
  };
  checkTokens(tokens, [{ name: '', names: TEMPLATE_NAMES, isText: false }], tell);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, tokens };
}

/** What stands around a place of the template, outermost first. */
interface Scope {
  /** Of the section that opened it. */
  name: string;
  names: TemplateNames;
  /** Inside a text, or each of a list of texts: it is `{{.}}`. */
  isText: boolean;
}

type Tell = (kind: TemplateFaultKind, token: TemplateToken, scopes: readonly Scope[]) => void;

function checkTokens(tokens: readonly TemplateToken[], scopes: readonly Scope[], tell: Tell): void {
  for (const token of tokens) {
    const [sign, name, , , inner = []] = token;
    if (sign === '>') tell('partial', token, scopes);
    if (sign === 'name' || sign === '&') {
      const found = name === '.' ? (scopes.at(-1)?.isText ? 'text' : { one: {} }) : find(name, scopes);
      if (found === null) tell('unknown-name', token, scopes);
      else if (found !== 'text') tell('not-a-text', token, scopes);
    }
    if (sign !== '#' && sign !== '^') continue;
    const found = find(name, scopes);
    if (found === null) tell('unknown-name', token, scopes);
    // A list in itself would be written out as often as it is long, squared.
    else if (isList(found) && sign === '#' && scopes.some((scope) => scope.name === name))
      tell('in-itself', token, scopes);
    checkTokens(inner, sign === '#' && found !== null ? [...scopes, scopeOf(name, found)] : scopes, tell);
  }
}

function isList(found: TemplateName): boolean {
  return found === 'texts' || (typeof found === 'object' && 'each' in found);
}

function scopeOf(name: string, found: TemplateName): Scope {
  if (typeof found === 'string') return { name, names: {}, isText: found !== 'flag' };
  return { name, names: 'one' in found ? found.one : found.each, isText: false };
}

/** As Mustache looks: the first part of a dotted name in the nearest scope that has it, the rest inside that. */
function find(name: string, scopes: readonly Scope[]): TemplateName | null {
  const [first = '', ...rest] = name.split('.');
  const scope = scopes.findLast(({ names }) => Object.hasOwn(names, first));
  let found = scope?.names[first] ?? null;
  for (const part of rest) {
    const names: TemplateNames = typeof found === 'object' && found !== null && 'one' in found ? found.one : {};
    found = (Object.hasOwn(names, part) && names[part]) || null;
  }
  return found;
}

function parseFault(thrown: unknown, template: string): TemplateFault {
  const message = thrown instanceof Error ? thrown.message : '';
  const [, name = ''] = /"([\s\S]*)"/.exec(message) ?? [];
  const at = Number(/ at (\d+)$/.exec(message)?.[1] ?? template.length);
  const fault = (kind: TemplateFaultKind, offset: number, about = name): TemplateFault => ({
    kind,
    line: lineOf(template, offset),
    name: about,
    meant: '',
  });
  if (message.startsWith('Unopened section')) return fault('unopened-section', at);
  if (message.startsWith('Unclosed section')) return fault('unclosed-section', openingOf(name, template, at));
  if (message.startsWith('Unclosed tag')) {
    // The parser stops at the end of the text; what is wrong is where the tag opens.
    const open = lastUnclosed(template);
    return fault('unclosed-tag', open, /^[#^/&{>!=]*\s*([\w.]*)/.exec(template.slice(open + 2))?.[1] ?? '');
  }
  return fault('bad-marks', Math.max(0, template.search(/\{\{\s*=/)), '');
}

/** Where the section opens that was never closed: the last one of that name before the place where it is missed. */
function openingOf(name: string, template: string, before: number): number {
  const opening = new RegExp(`\\{\\{\\s*[#^]\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\}\\}`, 'g');
  const all = [...template.slice(0, before).matchAll(opening)];
  return all.at(-1)?.index ?? before;
}

function lastUnclosed(template: string): number {
  let open = template.indexOf('{{');
  while (open >= 0) {
    const isRaw = template[open + 2] === '{';
    const close = template.indexOf(isRaw ? '}}}' : '}}', open + 2);
    if (close < 0) return open;
    open = template.indexOf('{{', close + 2);
  }
  return Math.max(0, template.lastIndexOf('{{'));
}

function lineOf(template: string, offset: number): number {
  return template.slice(0, offset).split('\n').length;
}

/** A known name at most two letters away, of those that could stand there. */
function nearestName(name: string, scopes: readonly Scope[]): string {
  const [head = '', ...rest] = name.split('.');
  const parent = rest.length > 0 ? find(head, scopes) : null;
  const inside = parent !== null && typeof parent === 'object' && 'one' in parent ? Object.keys(parent.one) : [];
  const known = [
    ...scopes.toReversed().flatMap(({ names }) => Object.keys(names)),
    ...inside.map((key) => `${head}.${key}`),
  ];
  let best = { name: '', distance: 3 };
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase().slice(0, 40), candidate.toLowerCase());
    if (distance < best.distance && distance < candidate.length) best = { name: candidate, distance };
  }
  return best.name;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
