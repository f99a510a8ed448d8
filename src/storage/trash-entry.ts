import type { Handout } from '../core/handout/handout.ts';
import type { Article, ArticleBody } from '../core/model/article.ts';
import type { ArticleVersion } from '../core/model/article-version.ts';
import type { Passage } from '../core/model/passage.ts';
import type { Reading } from '../core/model/reading.ts';
import type { Reflection } from '../core/model/reflection.ts';
import type { Topic, TopicItem } from '../core/model/topic.ts';
import type { StudyPlan } from '../core/plan/study-plan.ts';
import type { Report, ReportTemplate, ReportVersion } from '../core/report/report.ts';
import type { ReviewCard } from '../core/review/review-card.ts';
import type { Story } from '../core/stories/story.ts';
import type { ArticleImage, OriginalFile, StoryPicture } from './article-media.ts';

/**
 * What was deleted, whole, so that an undo brings back exactly what stood there. An article and a passage take their
 * reflections with them, and each its place in the schedule of reviews. What is optional was not there yet when older entries were made.
 */
export type TrashEntry = { id: string; deletedAt: number } & (
  | {
      kind: 'article';
      article: Article;
      body: ArticleBody | undefined;
      passages: Passage[];
      reflections?: Reflection[];
      images?: ArticleImage[];
      versions?: ArticleVersion[];
      reading?: Reading | undefined;
      file?: OriginalFile | undefined;
      reviewCards?: ReviewCard[];
    }
  | { kind: 'passage'; passage: Passage; reflections?: Reflection[]; reviewCards?: ReviewCard[] }
  | { kind: 'reflection'; reflection: Reflection; reviewCards?: ReviewCard[] }
  | { kind: 'topic'; topic: Topic }
  | { kind: 'plan'; plan: StudyPlan }
  | { kind: 'report-template'; template: ReportTemplate }
  /** A paper, with its history. */
  | { kind: 'report'; report: Report; versions: ReportVersion[] }
  /** The reader's own words out of a topic; `before` is the item that they stood before. */
  | { kind: 'topic-note'; topicId: string; title: string; item: TopicItem; before: string | null }
  | { kind: 'handout'; handout: Handout }
  | { kind: 'story'; story: Story; pictures: StoryPicture[] }
  /** A picture out of a story that stays; `before` is the one that it stood before. */
  | { kind: 'story-picture'; title: string; picture: StoryPicture; before: string | null }
  /** Older copies of an article that stays, or its pictures or original file, taken away to free room. */
  | {
      kind: 'contents';
      articleId: string;
      title: string;
      what: FreedContents;
      images?: ArticleImage[];
      versions?: ArticleVersion[];
      file?: OriginalFile | undefined;
    }
);

/** What may be taken from an article to free room while it stays in the library. */
export type FreedContents = 'images' | 'versions' | 'file';
