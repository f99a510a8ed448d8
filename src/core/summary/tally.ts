import type { Passage } from '../model/passage.ts';
import { isCommitment, type Reflection } from '../model/reflection.ts';
import type { ReviewEvent } from '../review/review-card.ts';
import { localDay } from '../text/local-day.ts';
import { type Counts, type MonthCounts, type MonthKey, noCounts, noMonth } from './counts.ts';
import { isIn, monthsOf, type Span } from './span.ts';

/** Counts of a span that is gone through row by row, in any order, each row once. */
export class Tally {
  readonly #span: Span;
  /** The last day of which something is known: the span's, or today. */
  readonly #end: string;
  readonly #counts = noCounts();
  readonly #months: Map<string, MonthCounts>;
  /** The months in which each text was studied. */
  readonly #texts = new Map<string, Set<string>>();
  readonly #marked = new Set<string>();
  readonly #reflectedOn = new Set<string>();
  readonly #reviewDays = new Set<string>();

  constructor(span: Span, today: string) {
    this.#span = span;
    this.#end = today < span.to ? today : span.to;
    this.#months = new Map(monthsOf(span).map((month) => [month, noMonth(month)]));
  }

  /** Ids of the articles that count as studied so far. */
  get studied(): string[] {
    return [...this.#texts.keys()];
  }

  /** Something that is only counted: papers, topics, items of a plan. */
  add(key: 'saved' | 'documents' | 'topics' | 'stories' | 'reports' | 'planDue' | 'planDone', count = 1): void {
    this.#counts[key] += count;
  }

  finished(articleId: string, at: number): void {
    this.#counts.read += 1;
    this.#meet(articleId, localDay(at));
  }

  passage({ articleId, role, note, createdAt }: Pick<Passage, 'articleId' | 'role' | 'note' | 'createdAt'>): void {
    const day = localDay(createdAt);
    this.#counts.passages += 1;
    this.#counts[`role.${role}`] += 1;
    if (note.trim() !== '') this.#counts.noted += 1;
    this.#marked.add(articleId);
    this.#month('passages', day);
    this.#meet(articleId, day);
  }

  /** A reflection that was made in the span. */
  reflection(reflection: Reflection): void {
    const { articleId, scope, cause, action, createdAt } = reflection;
    const day = localDay(createdAt);
    this.#counts.reflections += 1;
    this.#counts[`reflections.${scope}`] += 1;
    if (cause.trim() !== '') this.#counts[`reflections.${scope}.cause`] += 1;
    if (action.trim() !== '') this.#counts[`reflections.${scope}.action`] += 1;
    if (isCommitment(reflection)) this.#counts.made += 1;
    this.#reflectedOn.add(articleId);
    this.#month('reflections', day);
    this.#meet(articleId, day);
  }

  /** Any reflection with a due day, whenever it was made: what became of it in the span. */
  commitment(reflection: Reflection): void {
    const { createdAt, doneAt, dueOn } = reflection;
    if (!isCommitment(reflection) || dueOn === null) return;
    const doneOn = doneAt === null ? null : localDay(doneAt);
    const droppedOn = doneAt === null && reflection.droppedAt !== null ? localDay(reflection.droppedAt) : null;
    if (doneOn !== null && isIn(doneOn, this.#span)) {
      this.#counts[doneOn <= dueOn ? 'kept' : 'keptLate'] += 1;
      this.#month('kept', doneOn);
    }
    if (droppedOn !== null && isIn(droppedOn, this.#span)) this.#counts.dropped += 1;
    const isOpen = (closedOn: string | null): boolean => closedOn === null || closedOn > this.#end;
    if (localDay(createdAt) > this.#end || !isOpen(doneOn) || !isOpen(droppedOn)) return;
    this.#counts.inHand += 1;
    if (dueOn < this.#end) this.#counts.overdue += 1;
  }

  review({ at }: Pick<ReviewEvent, 'at'>): void {
    const day = localDay(at);
    this.#counts.reviews += 1;
    this.#reviewDays.add(day);
    this.#month('reviews', day);
  }

  result(): { counts: Counts; months: MonthCounts[] } {
    for (const months of this.#texts.values()) {
      for (const month of months) this.#month('texts', month);
    }
    const sets = { texts: this.#texts.size, marked: this.#marked.size, reflectedOn: this.#reflectedOn.size };
    return {
      counts: { ...this.#counts, ...sets, reviewDays: this.#reviewDays.size },
      months: [...this.#months.values()],
    };
  }

  /** A text that is studied over several months counts in each of them, and once in the whole. */
  #meet(articleId: string, day: string): void {
    const months = this.#texts.get(articleId);
    if (months) months.add(day.slice(0, 7));
    else this.#texts.set(articleId, new Set([day.slice(0, 7)]));
  }

  #month(key: MonthKey, day: string): void {
    const counts = this.#months.get(day.slice(0, 7));
    if (counts) counts[key] += 1;
  }
}
