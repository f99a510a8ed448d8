import * as v from 'valibot';
import { CORRECTABLE_FIELDS } from '../core/model/article.ts';
import { CIRCULATIONS } from '../core/model/circulation.ts';
import { CERTAINTIES, FIELD_SOURCES, TRACED_FIELDS } from '../core/model/field-origin.ts';
import { CAUSE_KINDS, isDueDay, REFLECTION_FIELDS, REFLECTION_SCOPES } from '../core/model/reflection.ts';
import { ROLES } from '../core/model/role.ts';
import { TEXT_FAULTS } from '../core/model/text-fault.ts';
import type { BackgroundCalls, Input } from './protocol.ts';

/** Caps: a page cannot fill the library through us. Sizes in UTF-16 units. */
const MAX_BODY = 8_000_000;
const MAX_WORDS = 100_000;

const id = v.pipe(v.string(), v.regex(/^[0-9a-z-]{8,64}$/));
const line = v.pipe(v.string(), v.maxLength(2_000));
const words = v.pipe(v.string(), v.maxLength(MAX_WORDS));
const body = v.pipe(v.string(), v.maxLength(MAX_BODY));
const webUrl = v.pipe(
  v.string(),
  v.maxLength(8_000),
  v.check((url) => /^(https?|file):\/\//.test(url) && URL.canParse(url)),
);
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(100));
const role = v.picklist(ROLES);
const day = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/)));

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const mark = v.pipe(v.string(), v.maxLength(4_000));
const marks = v.pipe(v.array(mark), v.maxLength(200));

const selector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: words,
  prefix: line,
  suffix: line,
  position: v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  ellipsis: v.optional(v.strictObject({ at: offset, words: offset, mark })),
  rivals: v.optional(
    v.strictObject({
      same: offset,
      before: offset,
      apart: v.optional(marks),
      near: v.optional(marks),
      alike: v.optional(v.pipe(v.number(), v.finite())),
      own: v.optional(v.pipe(v.array(offset), v.maxLength(2_000))),
      unlisted: v.optional(v.pipe(v.number(), v.finite())),
    }),
  ),
  refused: v.optional(marks),
});

const byline = v.pipe(v.array(line), v.maxLength(50));
const lang = v.pipe(v.string(), v.maxLength(35));
const kind = v.picklist(['news', 'document', 'other']);
const documentRef = v.strictObject({ type: line, number: line, date: day, body: line });

const origin = v.strictObject({ source: v.picklist(FIELD_SOURCES), certainty: v.picklist(CERTAINTIES) });

interface Node {
  level: string;
  label: string;
  title: string;
  start: number;
  end: number;
  children: Node[];
}
const node: v.GenericSchema<Node> = v.strictObject({
  level: v.picklist(['part', 'chapter', 'section', 'roman', 'arabic', 'article', 'clause', 'point', 'heading']),
  label: line,
  title: line,
  start: v.number(),
  end: v.number(),
  children: v.lazy(() => v.array(node)),
});

const extracted = v.strictObject({
  title: line,
  byline,
  publishedAt: day,
  modifiedAt: day,
  siteName: line,
  lead: words,
  lang,
  kind,
  documentRef: v.nullable(documentRef),
  outline: v.array(node),
  imageUrl: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
  canonicalUrl: v.pipe(v.string(), v.maxLength(8_000)),
  origins: v.strictObject(v.entriesFromList(TRACED_FIELDS, origin)),
  circulation: v.nullable(v.picklist(CIRCULATIONS)),
  textFault: v.nullable(v.picklist(TEXT_FAULTS)),
  nextPageUrl: v.nullable(webUrl),
  html: body,
  text: body,
});

const passageFields = { role, note: words, tags, selector, quote: words };

const reflectionTexts = { evidence: words, shortcoming: words, cause: words, action: words, dropReason: words };

const time = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

const reflectionFields = v.strictObject({
  ...reflectionTexts,
  scope: v.picklist(REFLECTION_SCOPES),
  causeKind: v.nullable(v.picklist(CAUSE_KINDS)),
  dueOn: v.nullable(v.pipe(v.string(), v.check(isDueDay))),
  doneAt: time,
  droppedAt: time,
});

const articleEdit = v.partial(
  v.strictObject({
    title: line,
    byline,
    publishedAt: day,
    modifiedAt: day,
    siteName: line,
    lead: words,
    lang,
    kind,
    documentRef: v.nullable(documentRef),
    takeBack: v.array(v.picklist(CORRECTABLE_FIELDS)),
    tags,
    note: words,
  }),
);

type Schemas = { [Name in keyof BackgroundCalls]: v.GenericSchema<unknown, Input<Name>> };

/** The shape of every call's input. Unknown keys are refused, so `__proto__` and what we never asked for stay out. */
export const SCHEMAS = {
  'page.open': v.strictObject({ url: webUrl }),
  'page.detected': v.strictObject({ url: webUrl, isArticle: v.boolean() }),
  'page.wakeFrames': v.strictObject({ reload: v.boolean() }),
  'page.framePlaces': v.null(),
  'page.markInFrame': v.null(),
  'page.passageInFrame': v.strictObject({ id, ask: v.picklist(['tab.reveal', 'tab.changeRange']) }),
  'frame.open': v.null(),
  'frame.create': v.strictObject({ passage: v.strictObject({ id, ...passageFields }) }),
  'page.extractor': v.strictObject({ part: v.picklist(['extract', 'judge']) }),
  'page.english': v.null(),
  'article.save': v.strictObject({ id, url: webUrl, extracted, tags, note: words }),
  'article.edit': v.strictObject({ id, edit: articleEdit }),
  'article.takeBack': v.strictObject({ id, versionId: id }),
  'article.remove': v.strictObject({ id }),
  'passage.create': v.strictObject({
    articleId: id,
    passage: v.strictObject({ id, ...passageFields, rank: v.optional(v.pipe(v.number(), v.finite())) }),
  }),
  'passage.edit': v.strictObject({ id, edit: v.partial(v.strictObject(passageFields)), base: v.optional(words) }),
  'passage.remove': v.strictObject({ id }),
  'passage.source': v.strictObject({ id }),
  'reflection.save': v.strictObject({
    id,
    articleId: id,
    passageId: v.nullable(id),
    fields: reflectionFields,
    changed: v.pipe(v.array(v.picklist(REFLECTION_FIELDS)), v.maxLength(REFLECTION_FIELDS.length)),
    base: v.partial(v.strictObject(reflectionTexts)),
  }),
  'reflection.remove': v.strictObject({ id }),
  'trash.restore': v.strictObject({ trashId: id }),
  'tags.suggest': v.strictObject({ query: line }),
  'surface.open': v.strictObject({
    surface: v.picklist(['library', 'reader', 'options']),
    articleId: v.optional(id),
  }),
  'images.fetch': v.strictObject({ articleId: id, tabId: v.nullable(v.number()) }),
  'images.goOn': v.null(),
  'images.stop': v.strictObject({ articleId: id }),
  'tab.prepare': v.strictObject({ tabId: v.number() }),
  'tab.save': v.strictObject({
    tabId: v.number(),
    url: v.pipe(v.string(), v.maxLength(8_000)),
    tags,
    note: words,
    edit: articleEdit,
    acceptRestricted: v.optional(v.boolean()),
    renew: v.optional(v.boolean()),
  }),
} as unknown as Schemas;
