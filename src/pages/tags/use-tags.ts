import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { CountedTag } from '../../core/tags/tag-tree.ts';
import type { TagActRecord } from '../../services/tag-acts.ts';
import { library, onLibraryChange } from '../page-library.ts';

export interface TagFacts {
  counted: CountedTag[];
  acts: TagActRecord[];
  /** Groups that their owner said only look alike. */
  apart: ReadonlySet<string>;
}

const REST = 150;

async function readTags(): Promise<TagFacts> {
  const [counted, acts, apart] = await Promise.all([library.countTags(), library.listTagActs(), library.tagsApart()]);
  return { counted, acts, apart: new Set(apart) };
}

/** Tags with their counts, and what was done with them, in step with other tabs. Null until they are counted. */
export function useTags() {
  const [facts, setFacts] = useState<TagFacts | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    readTags().then(
      (read) => {
        if (!isCurrent) return;
        setFacts(read);
        setFailure(null);
      },
      (thrown) => isCurrent && setFailure(toFailure(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [turn]);
  useEffect(() => {
    const lifetime = new AbortController();
    let rest: ReturnType<typeof setTimeout> | undefined;
    onLibraryChange(() => {
      clearTimeout(rest);
      rest = setTimeout(() => setTurn((last) => last + 1), REST);
    }, lifetime.signal);
    return () => {
      clearTimeout(rest);
      lifetime.abort();
    };
  }, []);
  return { facts, failure, reload: () => setTurn((last) => last + 1) };
}
