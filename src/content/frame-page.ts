import type { AnnotatorPort } from '../annotator/port.ts';
import { call } from '../messaging/wire.ts';
import { reflectionPort, sharedPort } from './shared-port.ts';

/**
 * A frame of a page, as the library sees it: its passages belong to the article of the page around it, of which it is
 * told nothing else. Which frame it is, the background reads from the sender.
 */
export class FramePage {
  #articleId: string | null = null;

  /** Whether a change of an article may concern this frame. */
  mayBeAbout(articleId: string): boolean {
    return this.#articleId === null || this.#articleId === articleId;
  }

  port(placesChanged: () => void): AnnotatorPort {
    return {
      ...sharedPort(placesChanged),
      load: async () => {
        const { articleId, passages } = await call('frame.open', null);
        this.#articleId = articleId;
        return passages;
      },
      reflections: reflectionPort(async () => (await call('frame.open', null)).reflections),
      create: (passage) => this.#create(passage),
      recreate: ({ articleId: _article, frame: _frame, createdAt: _created, updatedAt: _updated, ...passage }) =>
        this.#create(passage),
    };
  }

  async #create(passage: Parameters<AnnotatorPort['create']>[0]): ReturnType<AnnotatorPort['create']> {
    const made = await call('frame.create', { passage });
    this.#articleId = made.articleId;
    return made;
  }
}
