import { fold, foldBare } from './fold.ts';

/** A text made ready to be looked into many times. */
export interface FoldedWords {
  bare: string;
  whole: string;
}

export function foldWords(text: string): FoldedWords {
  return { bare: foldBare(text), whole: fold(text) };
}

/** What is typed into a search field, word by word. */
export function wordsOf(typed: string): string[] {
  return typed.trim().split(/\s+/).filter(Boolean);
}

/** `duong` finds `đường`, `đương` and `dương`; `đường` finds itself, wherever its tone mark is put. */
export function holdsWords({ bare, whole }: FoldedWords, words: readonly string[]): boolean {
  return words.every((word) => {
    const isBare = foldBare(word) === word.toLowerCase();
    return isBare ? bare.includes(foldBare(word)) : whole.includes(fold(word));
  });
}
