import { Dexie, type Table } from 'dexie';
import type { Article, ArticleBody } from '../core/model/article.ts';
import type { ArticleVersion } from '../core/model/article-version.ts';
import { FailureError } from '../core/model/failure.ts';
import type { Passage } from '../core/model/passage.ts';
import type { Reading } from '../core/model/reading.ts';
import type { Reflection } from '../core/model/reflection.ts';
import type { ShelfItem } from '../core/model/shelf-item.ts';
import type { Topic } from '../core/model/topic.ts';
import type { StudyPlan } from '../core/plan/study-plan.ts';
import type { Report, ReportTemplate, ReportVersion } from '../core/report/report.ts';
import type { ReviewCard, ReviewEvent } from '../core/review/review-card.ts';
import type { Story } from '../core/stories/story.ts';
import type { MemberCounts } from '../core/summary/member-counts.ts';
import type { CountedTag } from '../core/tags/tag-tree.ts';
import type { ArticleImage, OriginalFile, StoryPicture } from './article-media.ts';
import { journalMiddleware } from './journal-middleware.ts';
import { MIGRATIONS } from './migrations/registry.ts';
import type { TagAct, TagActChunk } from './tag-act.ts';
import type { TrashEntry } from './trash-entry.ts';
import type { TrashSummary } from './trash-summary.ts';

const DATABASE_NAME = 'thu-hoach';

/** An article whose search entries are older than what is stored of it. */
export interface PendingIndex {
  articleId: string;
  /** When it changed last, milliseconds since the epoch. */
  at: number;
}

/**
 * Rows of the shelf packed into one text (`core/shelf/pack-rows`): those whose id is above the pack before and at most
 * `to`. One that waits in `unpacked` is out of date in it.
 */
export interface ShelfPack {
  to: string;
  form: number;
  rows: string;
}

export interface MetaEntry {
  key: string;
  value: unknown;
}

/** Dexie stores versions multiplied by ten. */
const DEXIE_FACTOR = 10;

export class LibraryDatabase extends Dexie {
  readonly articles!: Table<Article, string>;
  readonly bodies!: Table<ArticleBody, string>;
  readonly images!: Table<ArticleImage, string>;
  readonly passages!: Table<Passage, string>;
  readonly reflections!: Table<Reflection, string>;
  readonly shelf!: Table<ShelfItem, string>;
  readonly shelfPacks!: Table<ShelfPack, string>;
  /** Articles whose rows came, changed or went since they were packed. */
  readonly unpacked!: Table<{ articleId: string }, string>;
  readonly readings!: Table<Reading, string>;
  readonly versions!: Table<ArticleVersion, string>;
  readonly topics!: Table<Topic, string>;
  readonly files!: Table<OriginalFile, string>;
  readonly pending!: Table<PendingIndex, string>;
  readonly trash!: Table<TrashEntry, string>;
  readonly trashed!: Table<TrashSummary, string>;
  readonly tagCounts!: Table<CountedTag, string>;
  readonly tagActs!: Table<TagAct, string>;
  readonly tagActChunks!: Table<TagActChunk, string>;
  readonly reviewCards!: Table<ReviewCard, string>;
  readonly reviewEvents!: Table<ReviewEvent, string>;
  readonly stories!: Table<Story, string>;
  readonly storyPictures!: Table<StoryPicture, string>;
  readonly reports!: Table<Report, string>;
  readonly reportVersions!: Table<ReportVersion, string>;
  readonly reportTemplates!: Table<ReportTemplate, string>;
  readonly plans!: Table<StudyPlan, string>;
  readonly memberCounts!: Table<MemberCounts, string>;
  /** Rows that the journal does not have as they are; `turn` is another with every change. */
  readonly unjournaled!: Table<{ key: string; turn: number }, string>;
  readonly meta!: Table<MetaEntry, string>;

  /** @param migrations only a test passes others than the released ones. */
  constructor(name = DATABASE_NAME, migrations = MIGRATIONS) {
    // Strict: under a power cut the default loses writes that were already acknowledged.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of migrations) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
    this.use(journalMiddleware);
    const newest = migrations.at(-1)?.version ?? 0;
    // Dexie 4 opens a newer database without a word. Older code must not write into shapes it does not know.
    this.on('ready', (database) => {
      const installed = Math.round((database as LibraryDatabase).backendDB().version / DEXIE_FACTOR);
      if (installed > newest) {
        this.close();
        throw new FailureError('newer-database', `library of version ${installed}, this code knows ${newest}`);
      }
    });
    // Another tab with newer code wants to upgrade: let go, so that it is not blocked.
    this.on('versionchange', () => this.close({ disableAutoOpen: false }));
  }
}
