import { ANNOTATION_CONTEXT } from './annotation-context.ts';
import { annotationsOf } from './annotations.ts';
import type { ExportFormat } from './export-format.ts';
import { assertShareable } from './shareable.ts';
import { stableUrn } from './stable-urn.ts';

/**
 * Passages, notes and reflections as a W3C Web Annotation collection with one page
 * (https://www.w3.org/TR/annotation-model/). Any text comes back as it was, control characters too; halves of pairs are
 * written as escapes.
 */
export const jsonLd: ExportFormat = {
  id: 'json-ld',
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  files: 'together',
  needs: [],
  async *write(notes, settings) {
    const { title, today } = settings;
    const id = stableUrn('collection', `${title} ${today}`);
    const pageId = stableUrn('page', `${title} ${today}`);
    const head = {
      '@context': ANNOTATION_CONTEXT,
      id,
      type: 'AnnotationCollection',
      label: title || 'Thu Hoạch',
      generator: { id: 'urn:thu-hoach', type: 'Software', name: 'Thu Hoạch' },
    };
    yield JSON.stringify(head, null, 2).slice(0, -2);
    let total = 0;
    for await (const note of notes) {
      assertShareable(note);
      for (const annotation of annotationsOf(note, settings)) {
        // A page must have items, so one without any is not begun.
        const page = { id: pageId, type: 'AnnotationPage', partOf: id, startIndex: 0, items: [] };
        if (total === 0) yield `,\n  "first": ${JSON.stringify(page).slice(0, -2)}`;
        yield `${total++ > 0 ? ',' : ''}\n${JSON.stringify(annotation)}`;
      }
    }
    // How many there are is known only now.
    yield `${total > 0 ? '\n  ]}' : ''},\n  "total": ${total}\n}\n`;
  },
};
