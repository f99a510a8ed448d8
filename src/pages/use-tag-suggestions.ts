import { useEffect, useRef, useState } from 'preact/hooks';
import type { TagSubject } from '../services/tags.ts';
import { library } from './page-library.ts';

/**
 * Suggestions for a tag field: the reader's own tags that fit what was typed; where nothing was, what fits the article.
 * @param subject what is being tagged, as it is when the question is asked; null where nothing is known of it
 */
export function useTagSuggestions(subject: TagSubject | null): {
  suggestions: string[];
  onQuery: (query: string) => void;
} {
  const [query, setQuery] = useState<string | null>(null);
  const [suggestions, setSuggestions] = useState<string[]>([]);
  const latest = useRef(subject);
  latest.current = subject;
  useEffect(() => {
    if (query === null) return;
    let isCurrent = true;
    library.suggestTags(query, latest.current).then(
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
