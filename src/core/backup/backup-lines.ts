import * as v from 'valibot';
import type { Row } from '../import/row-print.ts';
import type { Article, ArticleBody } from '../model/article.ts';
import type { ArticleVersion } from '../model/article-version.ts';
import type { Passage } from '../model/passage.ts';
import type { Reading } from '../model/reading.ts';
import type { Reflection } from '../model/reflection.ts';
import {
  articleShape,
  bodyShape,
  passageShape,
  readingShape,
  reflectionShape,
  versionShape,
} from './article-shapes.ts';
import {
  exportTemplateShape,
  guestNoteShape,
  handoutShape,
  knownKeyShape,
  metaShape,
  packetDraftShape,
  packetShape,
} from './other-shapes.ts';
import { id, line, list, number, orNull, type Shape, shape, words } from './shape.ts';
import { storyPictureShape, trashShape } from './trash-shapes.ts';
import {
  cardShape,
  eventShape,
  memberCountsShape,
  planShape,
  reportShape,
  reportVersionShape,
  storyShape,
  templateShape,
  topicShape,
} from './work-shapes.ts';

/** A picture of an article. Its `size` bytes stand in the part's pack, after those of what came before it. */
export interface PictureLine {
  id: string;
  url: string;
  mediaType: string;
  bytes: number;
  width: number;
  height: number;
  size: number;
}

export interface FileLine {
  name: string;
  mediaType: string;
  size: number;
}

/** An article with what belongs to it. Its older copies follow it, a line each: together they may be very long. */
export interface ArticleLine {
  article: Article;
  body: ArticleBody | null;
  passages: Passage[];
  reflections: Reflection[];
  reading: Reading | null;
  pictures: PictureLine[];
  file: FileLine | null;
}

export interface VersionLine {
  version: ArticleVersion;
}

/** A row of another table; its bytes stand in the pack, in the order of `blobPaths`. */
export interface RowLine {
  table: string;
  row: Row;
  blobs: { mediaType: string; size: number }[];
}

/** Something that does not have the shape that it should: carried along so that it is not lost, and not read back. */
export interface OddLine {
  odd: unknown;
}

const picture = shape<PictureLine>({
  ...{ id, url: words, mediaType: line, bytes: number, width: number, height: number, size: number },
});

export const articleLine = shape<ArticleLine>({
  article: articleShape,
  body: orNull(bodyShape),
  passages: list(passageShape),
  reflections: list(reflectionShape),
  reading: orNull(readingShape),
  pictures: list(picture, 10_000),
  file: orNull(shape<FileLine>({ name: line, mediaType: line, size: number })),
});

export const versionLine = shape<VersionLine>({ version: versionShape });

const as = (shaped: Shape<unknown>): Shape<Row> => shaped as Shape<Row>;

/** Every table of which rows stand in a backup, in the order in which they are written. */
const ROWS: Record<string, Shape<Row>> = {
  topics: as(topicShape),
  stories: as(storyShape),
  storyPictures: as(storyPictureShape),
  reports: as(reportShape),
  reportVersions: as(reportVersionShape),
  reportTemplates: as(templateShape),
  plans: as(planShape),
  handouts: as(handoutShape),
  exportTemplates: as(exportTemplateShape),
  memberCounts: as(memberCountsShape),
  reviewCards: as(cardShape),
  reviewEvents: as(eventShape),
  guestNotes: as(guestNoteShape),
  packets: as(packetShape),
  packetDrafts: as(packetDraftShape),
  knownKeys: as(knownKeyShape),
  trash: as(trashShape),
  meta: as(metaShape),
};

export const BACKUP_TABLES: readonly string[] = Object.keys(ROWS);

const blobs = list(shape<{ mediaType: string; size: number }>({ mediaType: line, size: number }));

export const rowLine: Shape<RowLine> = v.variant(
  'table',
  Object.entries(ROWS).map(([table, row]) => v.strictObject({ table: v.literal(table), row, blobs })) as never,
) as unknown as Shape<RowLine>;

/** Where a value is not as its shape says; null where it is. */
export function oddField(shaped: Shape<unknown>, value: unknown): string | null {
  const parsed = v.safeParse(shaped, value, { abortEarly: true });
  if (parsed.success) return null;
  const path = parsed.issues[0]?.path?.map(({ key }) => String(key).slice(0, 40)).join('.');
  return path || '?';
}
