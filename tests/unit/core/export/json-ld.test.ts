import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import type { StudyNote } from '../../../../src/core/export/export-format.ts';
import { jsonLd } from '../../../../src/core/export/json-ld.ts';
import { sampleNote } from '../../../../src/core/export/sample-note.ts';
import context from '../../../fixtures/annotations/anno-context.json' with { type: 'json' };
import { anyNote, makeNote, notesOf, SETTINGS, written } from './any-note.ts';
import { checkCollection } from './check-annotations.ts';

type Json = Record<string, unknown>;

async function collectionOf(...notes: StudyNote[]): Promise<Json> {
  return JSON.parse(await written(jsonLd.write(notesOf(...notes), SETTINGS)));
}

function annotationsIn(collection: Json): Json[] {
  return ((collection.first as Json | undefined)?.items ?? []) as Json[];
}

/** The part of the model's context that we use, written down by hand; nothing else may be asked for. */
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked for ${url}`);
  return { documentUrl: url, document: context as never };
};

const OA = 'http://www.w3.org/ns/oa#';
const TERMS = 'urn:thu-hoach:terms:';

describe('the model', () => {
  test('holds for a note of every kind of thing', async () => {
    const collection = await collectionOf(sampleNote(), makeNote({ id: 'khác' }, [{ quote: 'Một việc.', id: 'x' }]));
    expect(checkCollection(collection)).toEqual([]);
    expect(annotationsIn(collection)).toHaveLength(6);
  });

  test('holds for no note at all', async () => {
    expect(checkCollection(await collectionOf())).toEqual([]);
  });

  test('holds for any note', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyNote, { maxLength: 2 }), async (notes) => {
        const own = notes.map((note, at) => ({
          ...note,
          article: { ...note.article, id: `a${at}` },
          passages: note.passages.map((passage) => ({ ...passage, id: `${at}-${passage.id}` })),
        }));
        expect(checkCollection(await collectionOf(...own))).toEqual([]);
      }),
    );
  });

  test('is really looked at', () => {
    const broken = {
      '@context': 'https://a.example/',
      id: 'không phải IRI',
      total: 2,
      first: { items: [{ type: 'Annotation', created: '2026', motivation: 'reading', body: {}, target: {} }] },
    };
    expect(checkCollection(broken).length).toBeGreaterThan(10);
  });
});

test('a passage says its words, their place, and what was made of it', async () => {
  const [, first] = annotationsIn(await collectionOf(sampleNote()));
  const note = sampleNote();
  const [passage] = note.passages;
  expect(first).toMatchObject({
    motivation: ['highlighting', 'classifying', 'commenting', 'tagging', 'assessing'],
    created: '2026-03-08T02:00:00.000Z',
    body: [
      { purpose: 'classifying', value: 'Nhiệm vụ', language: 'vi', role: 'task' },
      { purpose: 'commenting', format: 'text/markdown', value: 'Đơn vị mình: **sổ trực ca** là việc khó nhất.' },
      { purpose: 'tagging', value: 'việc' },
      { purpose: 'assessing', scope: 'unit', dueOn: '2026-04-15', causeKind: 'subjective' },
    ],
    target: {
      source: 'https://vi-du.example/chi-bo-doi-moi-sinh-hoat',
      state: { type: 'TimeState', sourceDate: '2026-03-08T02:00:00.000Z' },
      selector: [
        { type: 'TextQuoteSelector', exact: passage?.quote },
        { type: 'TextPositionSelector', start: passage?.selector.position.start },
      ],
    },
  });
});

test('a very long quotation has all its words, one in a frame no position in the page', async () => {
  const quote = 'Một hai\nba bốn';
  const position = { type: 'TextPositionSelector', start: 3, end: 9 } as const;
  const selector = { type: 'TextQuoteSelector', exact: 'Một…bốn', prefix: '', suffix: '', position } as const;
  const ellipsis = { at: 3, words: 2, mark: 'x' };
  const note = makeNote({ tags: [], note: '' }, [
    { quote, selector: { ...selector, ellipsis } },
    { quote: 'Một', selector: { ...selector, exact: 'Một' }, frame: 'khung' },
  ]);
  const [long, framed] = annotationsIn(await collectionOf(note));
  expect(long).toMatchObject({ target: { selector: [{ exact: 'Một hai ba bốn' }, { start: 3, end: 9 }], quote } });
  expect(framed).toMatchObject({ target: { selector: [{ type: 'TextQuoteSelector', exact: 'Một' }] } });
});

test('names stay the same at every export, and a UUID is its own', async () => {
  const id = '0b9f3c1e-7d44-4c1a-9e55-1f2a3b4c5d6e';
  const note = makeNote({}, [{ id, quote: 'Một việc.' }, { quote: 'Hai việc.' }]);
  const [once, again] = [await collectionOf(note), await collectionOf(note)];
  expect(once).toEqual(again);
  const names = annotationsIn(once).map((annotation) => annotation.id);
  expect(names[1]).toBe(`urn:uuid:${id}`);
  for (const name of names)
    expect(name).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-[48][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test('jsonld expands every field to a term of the model or of ours', async () => {
  const collection = await collectionOf(sampleNote());
  const [expanded] = (await jsonld.expand(collection as never, { documentLoader })) as unknown as [Json];
  expect(expanded['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection']);
  const [page] = expanded['http://www.w3.org/ns/activitystreams#first'] as [Json];
  const [list] = page['http://www.w3.org/ns/activitystreams#items'] as [Json];
  const items = list['@list'] as Json[];
  expect(items).toHaveLength(4);
  const passage = items[1] as Record<string, Json[]>;
  expect(passage['@type']).toEqual([`${OA}Annotation`]);
  expect(passage[`${OA}motivatedBy`]).toContainEqual({ '@id': `${OA}assessing` });
  const target = passage[`${OA}hasTarget`]?.[0] as Record<string, Json[]>;
  expect(target[`${OA}hasSource`]).toEqual([{ '@id': 'https://vi-du.example/chi-bo-doi-moi-sinh-hoat' }]);
  expect(target[`${OA}hasSelector`]?.map((selector) => selector['@type'])).toEqual([
    [`${OA}TextQuoteSelector`],
    [`${OA}TextPositionSelector`],
  ]);
  const bodies = passage[`${OA}hasBody`] ?? [];
  expect(bodies[0]?.[`${TERMS}role`]).toEqual([{ '@value': 'task' }]);
  expect(bodies[3]?.[`${TERMS}dueOn`]).toEqual([
    { '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2026-04-15' },
  ]);
  expect(countFields(collection)).toBe(countFields(expanded));
});

/** Fields that no term stands for are dropped without a word: as many must come out as went in. */
function countFields(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countFields(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, inner]) => {
    if (name === '@context') return sum;
    // A value or a list is one level more once it is expanded.
    if (name === '@list') return sum + countFields(inner);
    if (name === '@value' || (name === '@id' && Object.keys(value).length === 1)) return sum;
    if ('@value' in value && name === '@type') return sum;
    return sum + 1 + countFields(inner);
  }, 0);
}

test('any text comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyNote, async (note) => {
      const annotations = annotationsIn(await collectionOf(note));
      const quotes = annotations.map(({ target }) => (target as Json).quote).filter((quote) => quote !== undefined);
      expect(quotes).toEqual(note.passages.map(({ quote }) => quote));
    }),
  );
});

test('what bears a marking is never written', async () => {
  await expect(collectionOf(makeNote({ circulation: 'confidential' }))).rejects.toThrow('not-shareable');
});
