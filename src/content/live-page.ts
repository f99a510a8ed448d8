import type { AnnotatorPort } from '../annotator/port.ts';
import type { ExtractedArticle } from '../core/model/article.ts';
import { FailureError } from '../core/model/failure.ts';
import { call } from '../messaging/wire.ts';
import { isConnected } from '../platform/connection.ts';
import { dropDraft, keepDraft, loadDraft } from '../platform/drafts.ts';
import { logQuietly } from '../platform/log.ts';
import { newId } from '../platform/new-id.ts';
import { loadExtractor } from './extractor.ts';
import type { Extractor } from './extractor-world.ts';
import { isHtml } from './is-html.ts';

/** The page this script lives in, as the library sees it. Everything goes by message: nothing is owned here. */
export class LivePage {
  readonly #document: Document;
  #articleId: string | null = null;
  #extracted: ExtractedArticle | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** The page's address changed: what was read of it before is another article. */
  forget(): void {
    this.#articleId = null;
    this.#extracted = null;
  }

  get url(): string {
    return location.href;
  }

  /** @throws FailureError `not-html`, `no-text` */
  async extract(): Promise<ExtractedArticle> {
    const extracted = (await this.extractor()).extract();
    if (!extracted) throw new FailureError('no-text');
    this.#extracted = extracted;
    return extracted;
  }

  /** @throws FailureError `not-html` */
  async extractor(): Promise<Extractor> {
    if (!isHtml(this.#document)) throw new FailureError('not-html', this.#document.contentType);
    return loadExtractor();
  }

  /** @param placesChanged told when passages were anchored anew */
  port(placesChanged: () => void): AnnotatorPort {
    return {
      load: async () => {
        const { article, passages } = await call('page.open', { url: this.url });
        this.#articleId = article?.id ?? null;
        return passages;
      },
      create: async (passage) => {
        const articleId = this.#articleId ?? (await this.#save());
        try {
          return await call('passage.create', { articleId, passage });
        } catch (thrown) {
          // The article was deleted elsewhere: a passage brings it back.
          if (!(thrown instanceof FailureError) || thrown.failure.code !== 'not-found') throw thrown;
          return call('passage.create', { articleId: await this.#save(), passage });
        }
      },
      edit: (id, edit) => call('passage.edit', { id, edit }),
      remove: async (id) => (await call('passage.remove', { id })).trashId,
      restore: async (trashId) => {
        await call('trash.restore', { trashId });
      },
      removeArticle: async (id) => (await call('article.remove', { id })).trashId,
      suggestTags: (query) => call('tags.suggest', { query }),
      newId,
      isAlive: isConnected,
      keepDraft: (id, note, tags) => quietly(() => keepDraft(id, { note, tags })),
      dropDraft: (id) => quietly(() => dropDraft(id)),
      loadDraft: (id) => loadDraft(id).catch(() => null),
      placesChanged,
    };
  }

  async #save(): Promise<string> {
    const extracted = this.#extracted ?? (await this.extract());
    const article = await call('article.save', { id: newId(), url: this.url, extracted, tags: [], note: '' });
    this.#articleId = article.id;
    return article.id;
  }
}

/** A draft is a safety net under the save: where even that fails, the words still stand in their field. */
function quietly(work: () => Promise<void>): void {
  try {
    work().catch((thrown) => logQuietly('draft not kept', thrown));
  } catch (thrown) {
    logQuietly('draft not kept', thrown);
  }
}
