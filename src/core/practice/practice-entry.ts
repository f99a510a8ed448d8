import type { Circulation } from '../model/circulation.ts';
import { REFLECTION_TEXTS, type Reflection } from '../model/reflection.ts';
import type { Role } from '../model/role.ts';
import { type FoldedWords, foldWords } from '../text/holds-words.ts';

/** A reflection with what it answers: all that a list of reflections of any article shows. */
export interface PracticeEntry {
  reflection: Reflection;
  article: {
    title: string;
    siteName: string;
    /** "18-NQ/TW", empty where it is no numbered document. */
    number: string;
    tags: readonly string[];
    circulation: Circulation | null;
    /** Where it is on the web; empty where it was opened from a file. */
    url: string;
  };
  /** Null where it is about the whole article. */
  passage: { quote: string; role: Role; tags: readonly string[] } | null;
}

const folded = new WeakMap<PracticeEntry, FoldedWords>();

/** All words of an entry: the reader's own, the quotation's, the article's title. */
export function entryWords(entry: PracticeEntry): FoldedWords {
  let words = folded.get(entry);
  if (!words) {
    const { reflection, article, passage } = entry;
    const own = REFLECTION_TEXTS.map((text) => reflection[text]);
    words = foldWords([...own, passage?.quote ?? '', article.title, article.number].join('\n'));
    folded.set(entry, words);
  }
  return words;
}
