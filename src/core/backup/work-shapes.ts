import * as v from 'valibot';
import type { Topic, TopicItem } from '../model/topic.ts';
import type { PlanItem, StudyPlan } from '../plan/study-plan.ts';
import {
  FOUR_MUSTS,
  type Report,
  type ReportTemplate,
  type ReportVersion,
  type TemplateSection,
} from '../report/report.ts';
import type {
  QuotationSource,
  ReportDoc,
  ReportInline,
  ReportListItem,
  ReportParagraph,
} from '../report/report-doc.ts';
import type { CommitmentFields, ReviewCard, ReviewEvent } from '../review/review-card.ts';
import { STORY_KINDS, STORY_LIMITS, type Story } from '../stories/story.ts';
import { COUNT_KEYS, type Counts } from '../summary/counts.ts';
import type { MemberCounts } from '../summary/member-counts.ts';
import { address, flag, id, line, list, maybe, number, oneOf, orNull, type Shape, shape, words } from './shape.ts';

/** One of several shapes, told apart by a field. */
const variant = <T>(field: string, shapes: readonly Shape<unknown>[]): Shape<T> =>
  v.variant(field, shapes as never) as unknown as Shape<T>;
const literal = <T extends string>(value: T): Shape<T> => v.literal(value) as unknown as Shape<T>;

type Of<Kind extends TopicItem['kind']> = Extract<TopicItem, { kind: Kind }>;

export const topicItemShape = variant<TopicItem>('kind', [
  shape<Of<'article'>>({ id, kind: literal('article'), articleId: id }),
  shape<Of<'passage'>>({ id, kind: literal('passage'), passageId: id, articleId: id }),
  shape<Of<'note'>>({ id, kind: literal('note'), text: words }),
]);

export const topicShape = shape<Topic>({
  ...{ id, title: line, intro: words, items: list(topicItemShape), createdAt: number, updatedAt: number },
});

const source = shape<QuotationSource>({ citation: words, articleId: orNull(id), passageId: orNull(id) });

const mark = shape<{ type: 'strong' | 'em' }>({ type: oneOf(['strong', 'em'] as const) });

const inline = variant<ReportInline>('type', [
  shape<Extract<ReportInline, { type: 'text' }>>({ type: literal('text'), text: words, marks: maybe(list(mark, 10)) }),
  shape<Extract<ReportInline, { type: 'citation' }>>({ type: literal('citation'), attrs: source }),
]);

const paragraph = shape<ReportParagraph>({ type: literal('paragraph'), content: maybe(list(inline)) });

const listItem: Shape<ReportListItem> = shape<ReportListItem>({
  type: literal('list_item'),
  content: list(v.lazy(() => variant<ReportListItem['content'][number]>('type', [paragraph, ...lists])) as never),
});

const listOf = <T extends 'bullet_list' | 'ordered_list'>(type: T) =>
  shape<{ type: T; content: ReportListItem[] }>({
    type: literal(type),
    content: list(v.lazy(() => listItem) as unknown as Shape<ReportListItem>),
  });

const lists: Shape<unknown>[] = [listOf('bullet_list'), listOf('ordered_list')];

type Block<Type extends string> = Extract<ReportDoc['content'][number], { type: Type }>;

const docShape = shape<ReportDoc>({
  type: literal('doc'),
  content: list(
    variant<ReportDoc['content'][number]>('type', [
      shape<Block<'heading'>>({
        type: literal('heading'),
        attrs: shape<Block<'heading'>['attrs']>({ level: oneOf([1, 2, 3] as const), sectionId: orNull(id) }),
        content: maybe(list(inline)),
      }),
      paragraph,
      ...lists,
      shape<Block<'quotation'>>({ type: literal('quotation'), attrs: source, content: list(paragraph) }),
    ]),
  ),
});

const section = shape<TemplateSection>({ id, title: line, prompt: words, musts: list(oneOf(FOUR_MUSTS), 10) });

export const templateShape = shape<ReportTemplate>({
  ...{ id, title: line, description: words, sections: list(section), createdAt: number, updatedAt: number },
});

export const reportShape = shape<Report>({
  id,
  title: line,
  articleIds: list(id),
  template: shape<Report['template']>({ id, title: line, sections: list(section) }),
  doc: docShape,
  day: orNull(line),
  wordCount: number,
  finishedAt: orNull(number),
  createdAt: number,
  updatedAt: number,
});

export const reportVersionShape = shape<ReportVersion>({
  id,
  reportId: id,
  reason: oneOf(['auto', 'named', 'other-tab', 'restored'] as const),
  name: line,
  at: number,
  title: line,
  doc: docShape,
  wordCount: number,
});

export const storyShape = shape<Story>({
  ...{ id, kind: oneOf(STORY_KINDS), title: line, place: line, day: orNull(line), limit: oneOf(STORY_LIMITS) },
  ...{ situation: words, who: words, deed: words, result: words, shows: words, lesson: words, action: words },
  ...{ topicId: orNull(id), passageIds: list(id), pictureIds: list(id), rank: number },
  ...{ createdAt: number, updatedAt: number },
});

const planItem = shape<PlanItem>({
  ...{ id, title: line, url: address, number: line, issuedOn: orNull(line), dueOn: orNull(line) },
  ...{ articleId: orNull(id), doneAt: orNull(number), isKeptOpen: flag },
});

export const planShape = shape<StudyPlan>({
  ...{ id, title: line, items: list(planItem), createdAt: number, updatedAt: number },
});

const subject = oneOf(['passage', 'commitment'] as const);

export const cardShape = shape<ReviewCard>({
  ...{ id, subject, articleId: id, line: oneOf(['fresh', 'stock', 'due', 'asked', 'resting'] as const) },
  ...{ dueAt: number, stability: number, difficulty: number, scheduledDays: number, learningSteps: number },
  ...{ reps: number, lapses: number, state: oneOf([0, 1, 2, 3] as const), lastReviewAt: orNull(number) },
  createdAt: number,
});

const commitment = shape<CommitmentFields>({
  ...{ doneAt: orNull(number), droppedAt: orNull(number), dropReason: words, dueOn: orNull(line) },
});

export const eventShape = shape<ReviewEvent>({
  ...{ id, cardId: id, subject, articleId: id, at: number, took: number, before: cardShape },
  answer: oneOf<ReviewEvent['answer']>([1, 2, 3, 4, 'done', 'in-progress', 'dropped']),
  reflection: maybe(
    shape<{ before: CommitmentFields; after: CommitmentFields }>({ before: commitment, after: commitment }),
  ),
});

export const memberCountsShape = shape<MemberCounts>({
  ...{ id: line, memberId: line, name: line, isPartyMember: orNull(flag), unit: line, madeOn: line },
  ...{ from: line, to: line, importedAt: number },
  counts: v.strictObject(v.entriesFromList(COUNT_KEYS, v.exactOptional(v.number()))) as unknown as Shape<
    Partial<Counts>
  >,
});
