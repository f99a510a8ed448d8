import { useCallback, useEffect, useState } from 'preact/hooks';
import { hash } from '../../core/text/hash.ts';
import { logQuietly } from '../../platform/log.ts';
import type { FoundOverlap } from '../../services/originality.ts';
import { library } from '../page-library.ts';

export interface PassedOver {
  has(find: string): boolean;
  passOver(find: string): void;
  tellAgain(finds: string[]): void;
}

/** What names a find: its words and its source. Words that were changed make it another one. */
export function nameOfFind(text: string, { sourceId }: FoundOverlap): string {
  return `${sourceId}|${hash(
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ).toString(36)}`;
}

/** Finds that the writer does not want to be told again in this paper. */
export function usePassedOver(reportId: string): PassedOver {
  const [finds, setFinds] = useState<readonly string[]>([]);
  const follow = useCallback((work: Promise<string[]>) => {
    work.then(setFinds, (thrown) => logQuietly('passed over not kept', thrown));
  }, []);
  useEffect(() => follow(library.listPassedOver(reportId)), [reportId, follow]);
  return {
    has: (find) => finds.includes(find),
    passOver: (find) => {
      setFinds((before) => [...before, find]);
      follow(library.passOver(reportId, find));
    },
    tellAgain: (again) => {
      setFinds((before) => before.filter((find) => !again.includes(find)));
      follow(library.tellAgain(reportId, again));
    },
  };
}
