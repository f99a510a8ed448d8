import * as v from 'valibot';
import {
  articleShape,
  bodyShape,
  passageShape,
  readingShape,
  reflectionShape,
  versionShape,
} from './article-shapes.ts';
import { handoutShape } from './other-shapes.ts';
import { id, line, list, maybe, number, oneOf, orNull, type Shape, shape, words } from './shape.ts';
import {
  cardShape,
  planShape,
  reportShape,
  reportVersionShape,
  storyShape,
  templateShape,
  topicItemShape,
  topicShape,
} from './work-shapes.ts';

/** A picture of a story, without its bytes. */
export const storyPictureShape = shape({
  ...{ id, storyId: id, caption: words, alt: words, bytes: number, width: number, height: number },
});

const image = shape<{ id: string; articleId: string; url: string; bytes: number; width?: number; height?: number }>({
  ...{ id, articleId: id, url: words, bytes: number, width: maybe(number), height: maybe(number) },
});
const file = shape({ articleId: id, name: line, mediaType: line });
const reflections = maybe(list(reflectionShape));
const reviewCards = maybe(list(cardShape));
const media = { images: maybe(list(image)), versions: maybe(list(versionShape)), file: maybe(file) };

const entry = <Kind extends string>(kind: Kind, fields: Record<string, Shape<unknown>>) =>
  v.strictObject({ id, deletedAt: number, kind: v.literal(kind), ...fields });

/** What lies in the trash, without bytes: `storage/trash-entry`, which the core does not know, as one shape a kind. */
export const trashShape: Shape<Record<string, unknown>> = v.variant('kind', [
  entry('article', {
    article: articleShape,
    body: maybe(bodyShape),
    passages: list(passageShape),
    reading: maybe(readingShape),
    ...{ reflections, reviewCards, ...media },
  }),
  entry('passage', { passage: passageShape, reflections, reviewCards }),
  entry('reflection', { reflection: reflectionShape, reviewCards }),
  entry('topic', { topic: topicShape }),
  entry('plan', { plan: planShape }),
  entry('report-template', { template: templateShape }),
  entry('report', { report: reportShape, versions: list(reportVersionShape) }),
  entry('handout', { handout: handoutShape }),
  entry('topic-note', { topicId: id, title: line, item: topicItemShape, before: orNull(id) }),
  entry('story', { story: storyShape, pictures: list(storyPictureShape) }),
  entry('story-picture', { title: line, picture: storyPictureShape, before: orNull(id) }),
  entry('contents', {
    articleId: id,
    title: line,
    what: oneOf(['images', 'versions', 'file'] as const),
    ...media,
  }),
]) as unknown as Shape<Record<string, unknown>>;
