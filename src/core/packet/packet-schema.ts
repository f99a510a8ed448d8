import * as v from 'valibot';
import { CERTAINTIES, FIELD_SOURCES, TRACED_FIELDS } from '../model/field-origin.ts';
import type { OutlineNode } from '../model/outline.ts';
import { CAUSE_KINDS, isDueDay, REFLECTION_SCOPES } from '../model/reflection.ts';
import { ROLES } from '../model/role.ts';
import { TEXT_FAULTS } from '../model/text-fault.ts';
import { FOUR_MUSTS } from '../report/report.ts';

/** Caps on what strangers send, UTF-16 units; as wide as what a library of ours can hold. */
const MAX_BODY = 8_000_000;
const MAX_WORDS = 100_000;
const MAX_URL = 8_000;
const MAX_NODES_A_LEVEL = 20_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const line = text(2_000);
const words = text(MAX_WORDS);
const body = text(MAX_BODY);
const url = text(MAX_URL);
const id = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{8,64}$/));
const sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const hex = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){1,500}$/));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const pixels = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const time = v.nullable(whole);
const day = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]{1,20}(Z|[+-]\d{2}:?\d{2})?)?$/)));

/** Only pages of the web, and files that are named by what is in them: nothing that could run when it is opened. */
const address = v.pipe(
  url,
  v.check((typed) => /^https?:\/\/[^\s/]/i.test(typed) || /^urn:sha256:[0-9a-f]{64}$/.test(typed)),
);

const MOST_MARKS = 20_000;

type MakeObject = typeof v.object;

/** @param object how an object is checked: what a stranger sends has no unknown fields, of our own they are left out */
function articleShape(object: MakeObject) {
  const marks = v.pipe(v.array(line), v.maxLength(MOST_MARKS));
  const selector = object({
    type: v.literal('TextQuoteSelector'),
    exact: words,
    prefix: line,
    suffix: line,
    position: object({ type: v.literal('TextPositionSelector'), start: whole, end: whole }),
    ellipsis: v.exactOptional(object({ at: whole, words: whole, mark: line })),
    rivals: v.exactOptional(
      object({
        same: whole,
        before: whole,
        apart: v.exactOptional(marks),
        near: v.exactOptional(marks),
        alike: v.exactOptional(v.number()),
        own: v.exactOptional(v.pipe(v.array(whole), v.maxLength(MOST_MARKS))),
        unlisted: v.exactOptional(v.number()),
      }),
    ),
    refused: v.exactOptional(marks),
  });

  const origin = object({ source: v.picklist(FIELD_SOURCES), certainty: v.picklist(CERTAINTIES) });

  const node: v.GenericSchema<OutlineNode> = object({
    level: v.picklist(['part', 'chapter', 'section', 'roman', 'arabic', 'article', 'clause', 'point', 'heading']),
    label: line,
    title: line,
    start: whole,
    end: whole,
    children: v.lazy(() => v.pipe(v.array(node), v.maxLength(MAX_NODES_A_LEVEL))),
  });

  const facts = object({
    url: address,
    canonicalUrl: url,
    title: line,
    byline: v.pipe(v.array(line), v.maxLength(50)),
    publishedAt: day,
    modifiedAt: day,
    siteName: line,
    lead: words,
    lang: text(35),
    kind: v.picklist(['news', 'document', 'other']),
    documentRef: v.nullable(object({ type: line, number: line, date: day, body: line })),
    imageUrl: v.nullable(url),
    origins: object(v.entriesFromList(TRACED_FIELDS, origin)),
    textFault: v.nullable(v.picklist(TEXT_FAULTS)),
    wordCount: whole,
    file: v.exactOptional(
      object({
        name: line,
        mediaType: line,
        bytes: whole,
        pages: v.exactOptional(whole),
        textlessPages: v.exactOptional(v.pipe(v.array(whole), v.maxLength(20_000))),
      }),
    ),
    savedAt: whole,
  });

  const copy = object({
    html: body,
    text: body,
    outline: v.pipe(v.array(node), v.maxLength(MAX_NODES_A_LEVEL)),
    pageStarts: v.exactOptional(v.pipe(v.array(whole), v.maxLength(20_000))),
    takenAt: v.exactOptional(whole),
  });

  const reflection = object({
    id,
    passageId: v.nullable(id),
    scope: v.picklist(REFLECTION_SCOPES),
    evidence: words,
    shortcoming: words,
    cause: words,
    causeKind: v.nullable(v.picklist(CAUSE_KINDS)),
    action: words,
    dueOn: v.nullable(v.pipe(v.string(), v.check(isDueDay))),
    doneAt: time,
    droppedAt: time,
    dropReason: words,
    createdAt: whole,
  });

  const passage = object({
    id,
    selector,
    quote: words,
    role: v.picklist(ROLES),
    note: words,
    frame: v.exactOptional(line),
    createdAt: whole,
  });

  const picture = object({
    url,
    entry: line,
    mediaType: v.picklist(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']),
    bytes: whole,
    width: pixels,
    height: pixels,
  });

  return object({
    facts,
    body: v.nullable(copy),
    pictures: v.pipe(v.array(picture), v.maxLength(2_000)),
    note: words,
    passages: v.pipe(v.array(passage), v.maxLength(20_000)),
    reflections: v.pipe(v.array(reflection), v.maxLength(20_000)),
  });
}

/** Of what comes. */
export const articleSchema = articleShape(v.strictObject as unknown as MakeObject);
/** Of what goes: fields in their order, so that the same article makes the same bytes. */
export const ownArticleSchema = articleShape(v.object);

export const questionsSchema = v.pipe(
  v.array(v.strictObject({ id, text: words, article: v.nullable(whole) })),
  v.maxLength(1_000),
);

const section = v.strictObject({
  title: line,
  prompt: words,
  musts: v.pipe(v.array(v.picklist(FOUR_MUSTS)), v.maxLength(FOUR_MUSTS.length)),
});
export const templatesSchema = v.pipe(
  v.array(v.strictObject({ title: line, description: words, sections: v.pipe(v.array(section), v.maxLength(100)) })),
  v.maxLength(100),
);

export const manifestSchema = v.strictObject({
  format: v.literal('thu-hoach-packet'),
  version: v.literal(1),
  id,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  title: line,
  maker: v.strictObject({ id, name: text(300), unit: text(300) }),
  created: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
  note: words,
  entries: v.pipe(v.array(v.strictObject({ name: text(512), size: whole, sha256: sha })), v.maxLength(20_000)),
});

export const signatureSchema = v.strictObject({
  algorithm: v.literal('ECDSA-P256-SHA256'),
  publicKey: hex,
  signature: hex,
});
