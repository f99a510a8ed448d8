import { type Command, Plugin, type Transaction } from 'prosemirror-state';
import { isSectionHeading, reportSchema } from './schema.ts';

/**
 * Backspace, where it would swallow the heading of a section or make text a part of it: nothing happens. An empty line goes,
 * as long as its section keeps another.
 */
export const keepSectionBehind: Command = ({ selection, doc }) => {
  const { $from, empty } = selection;
  if (!empty || $from.parentOffset > 0 || $from.depth === 0) return false;
  if (isSectionHeading($from.parent)) return true;
  if ($from.depth > 1 || $from.index(0) === 0 || !isSectionHeading(doc.child($from.index(0) - 1))) return false;
  const next = doc.maybeChild($from.index(0) + 1);
  return $from.parent.content.size > 0 || next === null || isSectionHeading(next);
};

/** Delete, the same from the other side. */
export const keepSectionAhead: Command = ({ selection, doc }) => {
  const { $from, empty } = selection;
  if (!empty || $from.depth === 0 || $from.pos + $from.depth !== $from.after(1)) return false;
  const next = doc.nodeAt($from.after(1));
  return isSectionHeading($from.parent) || (next !== null && isSectionHeading(next));
};

/** A section stands once in a paper: a copy of its heading that is pasted is one of the writer's own. */
export function oneOfEachSection(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, { doc, tr }): Transaction | null {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const known = new Set<string>();
      doc.forEach((node, offset) => {
        if (!isSectionHeading(node)) return;
        const { sectionId } = node.attrs;
        if (sectionId !== null && known.has(sectionId))
          tr.setNodeMarkup(offset, reportSchema.nodes.heading, { level: 2, sectionId: null });
        known.add(sectionId);
      });
      return tr.docChanged ? tr : null;
    },
  });
}
