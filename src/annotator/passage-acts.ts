import { citePassage, type PassageSource } from '../core/citation/cite-passage.ts';
import { passageLink } from '../core/files/passage-link.ts';
import { FailureError, toFailure } from '../core/model/failure.ts';
import type { Passage, PassageEdit } from '../core/model/passage.ts';
import { describeRange, quoteOf } from '../dom/anchor/index.ts';
import { t } from '../i18n/t.ts';
import { lackWords } from '../ui/lack-words.ts';
import { copyText } from './copy-text.ts';
import { type Desk, MAX_QUOTE } from './desk.ts';
import { linkWords } from './link-words.ts';
import type { PageReflections } from './page-reflections.ts';
import { refuse } from './refused.ts';
import { restoreEach } from './restore-each.ts';

/** Milliseconds within which deletions are undone together: the time for which a message stays, and a little more. */
const UNDO_TOGETHER = 10_000;

/** What can be done with one passage. All of it can be taken back. */
export class PassageActs {
  readonly #desk: Desk;
  #removed = { at: 0, trashIds: [] as string[] };

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /**
   * @param base as in the port's `edit`
   * @param range where it stands, for a passage that was deleted elsewhere meanwhile
   */
  async save(
    passage: Passage,
    edit: PassageEdit,
    base: string | undefined,
    range: Range | null,
    isOpen: () => boolean,
  ): Promise<void> {
    const { marks, notify, options } = this.#desk;
    try {
      marks.replace(await options.port.edit(passage.id, edit, base));
    } catch (thrown) {
      if (toFailure(thrown).code !== 'not-found') throw thrown;
      // Deleted elsewhere while somebody was writing on it: words weigh more than the deletion.
      const made = await options.port.recreate({ ...passage, ...edit });
      if (range) marks.add(made, range);
      if (!isOpen()) notify(t('passage.restored'));
    }
  }

  async remove(id: string, offerUndo: boolean): Promise<void> {
    const { marks, close, notify, refresh, options } = this.#desk;
    const { port } = options;
    const trashId = await port.remove(id);
    marks.remove(id);
    close();
    port.placesChanged();
    if (!offerUndo) return;
    // Several in a row share one message and one undo: none of them is out of reach.
    if (Date.now() - this.#removed.at > UNDO_TOGETHER) this.#removed.trashIds = [];
    this.#removed = { at: Date.now(), trashIds: [...this.#removed.trashIds, trashId] };
    const { trashIds } = this.#removed;
    notify(t('passage.removed', { count: trashIds.length }), 'success', async () => {
      this.#removed = { at: 0, trashIds: [] };
      await restoreEach(trashIds, (each) => port.restore(each)).finally(refresh);
    });
  }

  async removeReflection(reflections: PageReflections, id: string): Promise<void> {
    const { close, notify, refresh, options } = this.#desk;
    const trashId = await reflections.remove(id);
    close();
    notify(t('reflection.removed'), 'success', () => options.port.restore(trashId).finally(refresh));
  }

  /** The words that stand there now are the passage. @throws FailureError `too-large` */
  async plant(passage: Passage, range: Range, message: string): Promise<void> {
    const quote = quoteOf(range);
    if (quote.length > MAX_QUOTE) throw new FailureError('too-large');
    await this.#replant(passage, { selector: describeRange(range, this.#desk.options.root()), quote }, message);
  }

  /** Gives a passage the range that was selected for it. @throws FailureError `not-found`, `too-large` */
  async moveTo(id: string, range: Range): Promise<void> {
    const passage = this.#desk.marks.get(id)?.passage;
    if (!passage) throw new FailureError('not-found');
    await this.plant(passage, range, t('passage.moved'));
    this.#desk.letGoOf(range);
  }

  /**
   * The words that stand there now are another text. The passage is lost on this page, is listed as lost, and is found
   * again by itself where its own words come back.
   */
  async refuse(passage: Passage, range: Range): Promise<void> {
    await this.#replant(passage, { selector: refuse(passage.selector, quoteOf(range)) }, t('passage.refused'));
  }

  /** A reflection's form closes over its page: what would be good to add is said in passing. */
  leaveReflection(reflections: PageReflections, id: string): void {
    const written = reflections.find(id);
    const lacks = written ? lackWords(written) : '';
    this.#desk.close();
    if (lacks) this.#desk.notify(lacks);
  }

  /** Resolves to what to tell the reader. */
  async copy(what: 'citation' | 'link', id: string, source: PassageSource): Promise<string> {
    const { marks, options } = this.#desk;
    const mark = marks.get(id);
    if (!mark) return t('error.not-found');
    // A marked document is never shared, and what is copied is about to be.
    if (source.circulation !== null) return t('error.not-shareable');
    const text = what === 'citation' ? citePassage(mark.passage.quote, source) : passageLink(source, linkWords(mark));
    if (text === '') return t('card.noLink');
    if (!(await copyText(options.document, text))) return t('card.notCopied');
    return t(what === 'citation' ? 'card.cited' : 'card.linked');
  }

  /** Gives a passage another place, or takes its place away, until an undo. */
  async #replant({ id, selector, quote }: Passage, edit: PassageEdit, message: string): Promise<void> {
    const { marks, close, notify, options } = this.#desk;
    const apply = async (change: PassageEdit): Promise<void> => {
      marks.replace(await options.port.edit(id, change));
      await marks.anchor();
      options.port.placesChanged();
    };
    await apply(edit);
    close();
    notify(message, 'success', () => apply({ selector, quote }));
  }
}
