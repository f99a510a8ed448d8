import { useEffect, useState } from 'preact/hooks';
import { library } from './page-library.ts';

/** Suggestions for a tag field: the reader's own tags that fit what was typed. */
export function useTagSuggestions(): { suggestions: string[]; onQuery: (query: string) => void } {
  const [query, setQuery] = useState<string | null>(null);
  const [suggestions, setSuggestions] = useState<string[]>([]);
  useEffect(() => {
    if (query === null) return;
    let isCurrent = true;
    library.suggestTags(query).then(
      (found) => isCurrent && setSuggestions(found),
      // Without suggestions a tag is typed in full: nothing to bother the reader with.
      () => isCurrent && setSuggestions([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [query]);
  return { suggestions, onQuery: setQuery };
}
