import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { TemplateSection } from '../../../core/report/report.ts';
import { isSectionHeading } from './schema.ts';

/**
 * What a section asks, below its heading for as long as nothing stands there. Drawn by the style sheet from an attribute: no
 * element comes or goes where an input method is writing.
 */
export function promptsPlugin(sections: readonly TemplateSection[]): Plugin {
  const prompts = new Map(sections.map(({ id, prompt }) => [id, prompt]));
  return new Plugin({
    props: {
      decorations({ doc }) {
        const decorations: Decoration[] = [];
        doc.forEach((node, offset, index) => {
          if (!isSectionHeading(node)) return;
          const prompt = prompts.get(node.attrs.sectionId) ?? '';
          if (prompt === '') return;
          for (let at = index + 1; at < doc.childCount && !isSectionHeading(doc.child(at)); at++) {
            if (doc.child(at).content.size > 0) return;
          }
          decorations.push(Decoration.node(offset, offset + node.nodeSize, { 'data-prompt': prompt }));
        });
        return DecorationSet.create(doc, decorations);
      },
    },
  });
}
