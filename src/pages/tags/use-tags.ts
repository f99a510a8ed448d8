import type { CountedTag } from '../../core/tags/tag-tree.ts';
import type { TagActRecord } from '../../services/tag-acts.ts';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';

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
  return useLibraryFacts(readTags, REST);
}
