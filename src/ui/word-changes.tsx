import type { DiffPart } from '../core/text/word-diff.ts';

export interface WordChangesProps {
  parts: readonly DiffPart[];
  /** Read out before what went and what came. */
  removedLabel: string;
  addedLabel: string;
}

/** What changed in a text, word by word: a sign, a line and a colour each, so that none of them is needed alone. */
export function WordChanges({ parts, removedLabel, addedLabel }: WordChangesProps) {
  return (
    <p class="th-changes">
      {parts.map(({ kind, text }) => {
        if (kind === 'same') return text;
        const words = text.trimEnd();
        const space = text.slice(words.length);
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <>
            <Tag class={`th-change-${kind}`}>
              <span class="th-hidden">{kind === 'removed' ? removedLabel : addedLabel} </span>
              <span class="th-change-sign" aria-hidden="true">
                {/* A word joiner: the sign never stands at the end of a line. */}
                {kind === 'removed' ? '−\u2060' : '+\u2060'}
              </span>
              {words}
            </Tag>
            {space || ' '}
          </>
        );
      })}
    </p>
  );
}
