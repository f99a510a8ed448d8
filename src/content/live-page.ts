import type { AnnotatorPort } from '../annotator/port.ts';
import type { ExtractedArticle } from '../core/model/article.ts';
import { FailureError } from '../core/model/failure.ts';
import { lacksCopy } from '../core/model/lacks-copy.ts';
import { urlKey } from '../core/url/url-key.ts';
import type { PageRecordMessage } from '../messaging/protocol.ts';
import { announce, call } from '../messaging/wire.ts';
import { logQuietly } from '../platform/log.ts';
import { newId } from '../platform/new-id.ts';
import { BodyWatch } from './body-watch.ts';
import { loadExtractor } from './extractor.ts';
import type { Extractor } from './extractor-world.ts';
import type { Gatherer } from './gatherer-world.ts';
import { isHtml } from './is-html.ts';
import type { Joined } from './join-pages.ts';
import { reflectionPort, sharedPort } from './shared-port.ts';

/** Mirrors the cap of the messages: a body over it is refused with a reason, not as a bad message. */
const MAX_BODY = 8_000_000;

/**
 * The page this script lives in, as the library sees it. Everything goes by message: nothing is owned here. The
 * address may change under it at any moment, so everything it knows and does is tied to the address it began with.
 */
export class LivePage {
  readonly #document: Document;
  readonly #body: BodyWatch | null;
  readonly #signal: AbortSignal;
  #joining: AbortController | null = null;
  #saved: { key: string; articleId: string; lacksCopy: boolean } | null = null;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    this.#body = isHtml(document) ? new BodyWatch(document, signal) : null;
  }

  get url(): string {
    return location.href;
  }

  get #key(): string {
    return urlKey(location.href);
  }

  /** Called when the address has changed without a load. */
  moved(): void {
    this.#body?.moved();
  }

  /**
   * The page's article with the address it was read at.
   * @throws FailureError `not-html`, `no-text`, `too-large`, `page-gone` where the address changed meanwhile,
   *   `page-settling` where the article of the address before still stands there
   */
  async extract(): Promise<{ url: string; extracted: ExtractedArticle }> {
    const { url } = this;
    const { extractor, gatherer } = await this.extractor();
    await this.#body?.settled(() => announce('tab.progress', { step: 'settling' }));
    if (urlKey(url) !== this.#key) throw new FailureError('page-gone', 'navigated');
    const reading = extractor.read(this.#document, url, { navigated: this.#body?.hasMoved ?? false });
    if ('refusal' in reading) throw new FailureError(reading.refusal);
    const extracted = gatherer.clampExtracted(reading.article);
    if (extracted.html.length > MAX_BODY || extracted.text.length > MAX_BODY) throw new FailureError('too-large');
    return { url, extracted };
  }

  /**
   * The same with the pages that follow, for saving: only then are they asked for.
   * @throws FailureError as `extract`, and `circulation` where a marking bars sharing and that is not accepted
   */
  async extractWhole(acceptRestricted: boolean, renew = false): Promise<{ url: string } & Joined> {
    const { url, extracted } = await this.extract();
    // Told before anything is asked of the network; whoever writes checks again.
    const { circulation } = extracted;
    if (circulation !== null && !acceptRestricted) throw new FailureError('circulation', circulation);
    // A copy that is saved already stays as it is, unless it is to be renewed.
    const isSaved = !renew && this.#saved?.key === urlKey(url) && !this.#saved.lacksCopy;
    if (extracted.nextPageUrl === null || isSaved) return { url, extracted, missingFrom: null };
    const { extractor, gatherer } = await this.extractor();
    const joining = new AbortController();
    this.#joining = joining;
    const joined = await gatherer.joinPages(extracted, url, {
      read: (document, address) => extractor.read(document, address),
      onPage: (page) => announce('tab.progress', { step: 'joining', page }),
      signal: AbortSignal.any([joining.signal, this.#signal]),
      maxLength: MAX_BODY,
    });
    if (urlKey(url) !== this.#key) throw new FailureError('page-gone', 'navigated');
    return { url, ...joined };
  }

  /** Asks for no more pages: what was got until now is saved. */
  stopJoining(): void {
    this.#joining?.abort();
  }

  /** @throws FailureError `not-html` */
  async extractor(): Promise<{ extractor: Extractor; gatherer: Gatherer }> {
    if (!isHtml(this.#document)) throw new FailureError('not-html', this.#document.contentType);
    return loadExtractor();
  }

  /** Saves the page where it is not saved yet, for a passage in one of its frames. Resolves to its article's id. */
  async keep(): Promise<string> {
    const key = this.#key;
    return (await this.#known(key)) ?? this.#save(key);
  }

  /** @param placesChanged told when passages were anchored anew */
  port(placesChanged: () => void): AnnotatorPort {
    return {
      ...sharedPort(placesChanged),
      load: async () => (await this.#record()).passages,
      create: async (passage) => {
        // Words of the article before must not become a passage of the next.
        if (this.#body?.isOld) throw new FailureError('page-settling');
        const key = this.#key;
        const known = await this.#known(key);
        try {
          return await call('passage.create', { articleId: known ?? (await this.#save(key)), passage });
        } catch (thrown) {
          // The article was deleted elsewhere: a passage brings it back.
          if (!known || !(thrown instanceof FailureError) || thrown.failure.code !== 'not-found') throw thrown;
          return call('passage.create', { articleId: await this.#save(key), passage });
        }
      },
      recreate: ({ articleId, createdAt: _created, updatedAt: _updated, ...passage }) =>
        call('passage.create', { articleId, passage }),
      reflections: reflectionPort(async () => (await this.#record()).reflections),
    };
  }

  /** What is saved of this page. @throws FailureError `page-gone` where the address changed meanwhile */
  async #record(): Promise<PageRecordMessage> {
    const { url } = this;
    const record = await call('page.open', { url });
    if (urlKey(url) !== this.#key) throw new FailureError('page-gone', 'navigated');
    const { article } = record;
    this.#saved = article && { key: urlKey(url), articleId: article.id, lacksCopy: lacksCopy(article) };
    return record;
  }

  /**
   * The id of the page's article, or null where it is not saved. One without its text gets it first: a passage is marked,
   * so the page is wanted. Where that fails the passage is kept all the same.
   */
  async #known(key: string): Promise<string | null> {
    if (this.#saved?.key !== key) return null;
    const { articleId, lacksCopy: isBare } = this.#saved;
    if (isBare) {
      await this.#save(key).catch((thrown) => logQuietly('copy not filled', thrown));
      // Tried once a visit: a page that cannot be read would be read in vain at every passage.
      if (this.#saved?.key === key) this.#saved.lacksCopy = false;
    }
    return articleId;
  }

  /** A page whose text cannot be read is saved by its title alone: its passages must have somewhere to be. */
  async #save(key: string): Promise<string> {
    const { url, extracted } = await this.extractWhole(false).catch(async (thrown: unknown) => {
      if (!(thrown instanceof FailureError) || !/^(no-text|too-large)$/.test(thrown.failure.code)) throw thrown;
      const { gatherer } = await this.extractor();
      return { url: this.url, extracted: gatherer.bareArticle(this.#document) };
    });
    if (urlKey(url) !== key) throw new FailureError('page-gone', 'navigated');
    const article = await call('article.save', { id: newId(), url, extracted, tags: [], note: '' });
    this.#saved = { key, articleId: article.id, lacksCopy: lacksCopy(article) };
    return article.id;
  }
}
