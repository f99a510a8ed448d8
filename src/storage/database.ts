import { Dexie, type Table } from 'dexie';
import type { Article, ArticleBody } from '../core/model/article.ts';
import type { ArticleVersion } from '../core/model/article-version.ts';
import { FailureError } from '../core/model/failure.ts';
import type { Passage } from '../core/model/passage.ts';
import type { Reading } from '../core/model/reading.ts';
import type { Reflection } from '../core/model/reflection.ts';
import type { ShelfItem } from '../core/model/shelf-item.ts';
import type { Topic } from '../core/model/topic.ts';
import { MIGRATIONS } from './migrations/registry.ts';
import type { TrashEntry } from './trash-entry.ts';

const DATABASE_NAME = 'thu-hoach';

/** A picture of a saved article. */
export interface ArticleImage {
  id: string;
  articleId: string;
  /** As it stands in the body's `src`, absolute. */
  url: string;
  blob: Blob;
  bytes: number;
  /** Pixels, so that the text does not jump when it is shown; 0 or absent where that is not known. */
  width?: number;
  height?: number;
}

/** The file that an article was opened from, as it was. */
export interface OriginalFile {
  articleId: string;
  name: string;
  mediaType: string;
  blob: Blob;
}

/** An article whose search entries are older than what is stored of it. */
export interface PendingIndex {
  articleId: string;
  /** When it changed last, milliseconds since the epoch. */
  at: number;
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
  readonly readings!: Table<Reading, string>;
  readonly versions!: Table<ArticleVersion, string>;
  readonly topics!: Table<Topic, string>;
  readonly files!: Table<OriginalFile, string>;
  readonly pending!: Table<PendingIndex, string>;
  readonly trash!: Table<TrashEntry, string>;
  readonly meta!: Table<MetaEntry, string>;

  /** @param migrations only a test passes others than the released ones. */
  constructor(name = DATABASE_NAME, migrations = MIGRATIONS) {
    // Strict: under a power cut the default loses writes that were already acknowledged.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of migrations) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
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
