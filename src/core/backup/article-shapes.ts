import * as v from 'valibot';
import type { Ellipsis, Rivals, Selector } from '../anchoring/selector.ts';
import type { Article, ArticleBody, AsRead, MissingImage, SourceFile } from '../model/article.ts';
import type { ArticleVersion, PageFacts } from '../model/article-version.ts';
import { CIRCULATIONS } from '../model/circulation.ts';
import type { DocumentRef } from '../model/document-ref.ts';
import {
  CERTAINTIES,
  FIELD_SOURCES,
  type FieldOrigin,
  type FieldOrigins,
  TRACED_FIELDS,
} from '../model/field-origin.ts';
import type { OutlineNode } from '../model/outline.ts';
import type { Passage } from '../model/passage.ts';
import type { Reading } from '../model/reading.ts';
import { CAUSE_KINDS, REFLECTION_SCOPES, type Reflection } from '../model/reflection.ts';
import { ROLES } from '../model/role.ts';
import { TEXT_FAULTS } from '../model/text-fault.ts';
import {
  address,
  id,
  line,
  lines,
  list,
  longText,
  maybe,
  number,
  oneOf,
  orNull,
  type Shape,
  shape,
  words,
} from './shape.ts';

const origin = shape<FieldOrigin>({ source: oneOf(FIELD_SOURCES), certainty: oneOf(CERTAINTIES) });
const documentRef = shape<DocumentRef>({ type: line, number: line, date: orNull(line), body: line });
const kind = oneOf(['news', 'document', 'other'] as const);

const corrected = <T>(value: Shape<T>) =>
  maybe(shape<{ value: T; origin: FieldOrigin | null }>({ value, origin: orNull(origin) }));

/** What a page may be corrected in. */
const facts = {
  title: line,
  byline: lines,
  publishedAt: orNull(line),
  modifiedAt: orNull(line),
  siteName: line,
  lead: words,
  lang: line,
  kind,
  documentRef: orNull(documentRef),
};

const asRead = shape<AsRead>({
  title: corrected(facts.title),
  byline: corrected(facts.byline),
  publishedAt: corrected(facts.publishedAt),
  modifiedAt: corrected(facts.modifiedAt),
  siteName: corrected(facts.siteName),
  lead: corrected(facts.lead),
  lang: corrected(facts.lang),
  kind: corrected(facts.kind),
  documentRef: corrected(facts.documentRef),
});

const pageFacts = {
  ...facts,
  imageUrl: orNull(longText),
  canonicalUrl: address,
  origins: v.strictObject(v.entriesFromList(TRACED_FIELDS, origin)) as unknown as Shape<FieldOrigins>,
  textFault: orNull(oneOf(TEXT_FAULTS)),
  wordCount: number,
};

export const articleShape = shape<Article>({
  ...pageFacts,
  id,
  url: address,
  urlKey: line,
  circulation: orNull(oneOf(CIRCULATIONS)),
  asRead,
  tags: lines,
  note: words,
  file: maybe(
    shape<SourceFile>({
      name: line,
      mediaType: line,
      bytes: number,
      pages: maybe(number),
      textlessPages: maybe(list(number)),
    }),
  ),
  savedAt: number,
  updatedAt: number,
});

const node: Shape<OutlineNode> = shape<OutlineNode>({
  level: oneOf(['part', 'chapter', 'section', 'roman', 'arabic', 'article', 'clause', 'point', 'heading'] as const),
  label: line,
  title: line,
  start: number,
  end: number,
  children: v.lazy(() => list(node)) as unknown as Shape<OutlineNode[]>,
});

const copy = {
  articleId: id,
  html: longText,
  text: longText,
  outline: list(node),
  pageStarts: maybe(list(number)),
  takenAt: maybe(number),
  missingImages: maybe(
    list(
      shape<MissingImage>({
        url: longText,
        reason: oneOf([
          'not-found',
          'too-large',
          'over-article',
          'over-total',
          'not-an-image',
          'no-access',
          'offline',
        ] as const),
      }),
    ),
  ),
  skippedImages: maybe(list(longText)),
};

export const bodyShape = shape<ArticleBody>(copy);

export const versionShape = shape<ArticleVersion>({
  ...copy,
  id,
  title: line,
  lead: words,
  publishedAt: orNull(line),
  modifiedAt: orNull(line),
  savedAt: number,
  facts: maybe(shape<PageFacts>(pageFacts)),
});

const marks = lines;

export const selectorShape = shape<Selector>({
  type: oneOf(['TextQuoteSelector'] as const),
  exact: words,
  prefix: line,
  suffix: line,
  position: shape<Selector['position']>({ type: oneOf(['TextPositionSelector'] as const), start: number, end: number }),
  ellipsis: maybe(shape<Ellipsis>({ at: number, words: number, mark: line })),
  rivals: maybe(
    shape<Rivals>({
      same: number,
      before: number,
      apart: maybe(marks),
      near: maybe(marks),
      alike: maybe(number),
      own: maybe(list(number)),
      unlisted: maybe(number),
    }),
  ),
  refused: maybe(marks),
});

export const passageShape = shape<Passage>({
  id,
  articleId: id,
  selector: selectorShape,
  quote: words,
  role: oneOf(ROLES),
  note: words,
  tags: lines,
  frame: maybe(line),
  rank: maybe(number),
  createdAt: number,
  updatedAt: number,
});

export const reflectionFields = {
  scope: oneOf(REFLECTION_SCOPES),
  evidence: words,
  shortcoming: words,
  cause: words,
  causeKind: orNull(oneOf(CAUSE_KINDS)),
  action: words,
  dueOn: orNull(line),
  doneAt: orNull(number),
  droppedAt: orNull(number),
  dropReason: words,
};

export const reflectionShape = shape<Reflection>({
  ...reflectionFields,
  id,
  articleId: id,
  passageId: orNull(id),
  createdAt: number,
  updatedAt: number,
});

export const readingShape = shape<Reading>({
  articleId: id,
  furthest: number,
  offset: number,
  openedAt: orNull(number),
  finishedAt: orNull(number),
});
