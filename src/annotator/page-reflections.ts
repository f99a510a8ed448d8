import type { Reflection, ReflectionPlace, ReflectionSave } from '../core/model/reflection.ts';
import type { AnnotatorPort } from './port.ts';
import { type OpenedReflection, openReflection } from './reflection-port.ts';

/** The reflections of the page, oldest first, as the library was last heard to have them. */
export class PageReflections {
  readonly #port: AnnotatorPort;
  #list: readonly Reflection[] = [];

  constructor(port: AnnotatorPort) {
    this.#port = port;
  }

  /** What a form at a place begins with: a new one, or one to go on with. */
  open(place: ReflectionPlace, reflection: Reflection | null): Promise<OpenedReflection> {
    return openReflection(this.#port.reflections, () => this.#port.newId(), place, reflection, this.#list);
  }

  find(id: string): Reflection | null {
    return this.#list.find((each) => each.id === id) ?? null;
  }

  of(passageId: string): Reflection[] {
    return this.#list.filter((each) => each.passageId === passageId);
  }

  /** Asks the library anew. A page without its reflections is still a page: that is noted, not told. */
  async load(): Promise<void> {
    try {
      this.#list = await this.#port.reflections.list();
    } catch (thrown) {
      this.#port.log('reflections not loaded', thrown);
    }
  }

  async save(input: ReflectionSave): Promise<void> {
    const saved = await this.#port.reflections.save(input);
    const at = this.#list.findIndex(({ id }) => id === saved.id);
    this.#list = at < 0 ? [...this.#list, saved] : this.#list.with(at, saved);
  }

  /** Resolves to what an undo needs. */
  async remove(id: string): Promise<string> {
    const trashId = await this.#port.reflections.remove(id);
    this.#list = this.#list.filter((each) => each.id !== id);
    return trashId;
  }
}
