import { EMPTY_PROFILE, type Profile } from './report.ts';

/** Fields of a profile that are a line of text. */
export const PROFILE_LINES = ['name', 'role', 'unit', 'superiorBody', 'place'] as const;

/** Longest line that is kept, UTF-16 units: longer would not stand in the head of a paper. */
export const MAX_PROFILE_LINE = 160;

/** A profile as it is kept, of whatever was stored or handed in: lines in NFC, one blank between words. */
export function cleanProfile(from: unknown): Profile {
  const given = (typeof from === 'object' && from !== null ? from : {}) as Partial<Record<keyof Profile, unknown>>;
  const lines = Object.fromEntries(PROFILE_LINES.map((field) => [field, cleanLine(given[field])]));
  const { isPartyMember } = given;
  return {
    ...EMPTY_PROFILE,
    ...lines,
    isPartyMember: typeof isPartyMember === 'boolean' ? isPartyMember : null,
  };
}

function cleanLine(value: unknown): string {
  if (typeof value !== 'string') return '';
  const line = value.normalize('NFC').replace(/\s+/g, ' ').trim();
  return line
    .slice(0, MAX_PROFILE_LINE)
    .replace(/\p{Cs}$/u, '')
    .trim();
}
