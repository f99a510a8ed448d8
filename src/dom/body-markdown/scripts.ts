const SUPER = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const SUB = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';
const PLAIN = '0123456789+-=()n';

/**
 * Raised and lowered figures have signs of their own: 10³ that became 103 would be another figure. Other letters get a
 * sign in front.
 */
export function raised(text: string): string {
  return written(text, SUPER, '^');
}

export function lowered(text: string): string {
  return written(text, SUB, '_');
}

function written(text: string, letters: string, sign: string): string {
  const plain = text.trim().replace('−', '-');
  if (plain === '') return text;
  const all = [...plain].map((letter) => [...letters][PLAIN.indexOf(letter)] ?? '');
  return all.every((letter) => letter !== '') ? all.join('') : sign + text.trim();
}
