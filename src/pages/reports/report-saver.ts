import type { SaveState } from '../../annotator/edit-saver.ts';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { docPrint } from '../../core/report/clean-doc.ts';
import type { Report } from '../../core/report/report.ts';
import type { ReportDoc } from '../../core/report/report-doc.ts';
import type { ReportSave, SavedReport } from '../../services/save-report.ts';

export interface ReportSaverOptions {
  /** As it is stored when the editor opens. */
  report: Report;
  /** What stands in the editor now. */
  read: () => { title: string; doc: ReportDoc };
  /** Rejects where it could not be saved. */
  save: (save: ReportSave) => Promise<SavedReport>;
  onState: (state: SaveState) => void;
  onSaved: (saved: SavedReport) => void;
}

/** What was written in one editor and is not yet stored. Saves one at a time, and knows which text its own is written over. */
export class ReportSaver {
  readonly #options: ReportSaverOptions;
  #base: number;
  /** When the newest text that is known here was stored. */
  #storedAt: number;
  #isDirty = false;
  #running: Promise<boolean> | null = null;
  lastFailure: Failure | null = null;

  constructor(options: ReportSaverOptions) {
    this.#options = options;
    this.#base = docPrint(options.report.doc);
    this.#storedAt = options.report.updatedAt;
  }

  /** `docPrint` of the stored text that this one is written over. */
  get base(): number {
    return this.#base;
  }

  get isDirty(): boolean {
    return this.#isDirty || this.#running !== null;
  }

  change(): void {
    this.#isDirty = true;
    this.#options.onState({ state: 'typing' });
  }

  /** Resolves to whether nothing is left. */
  flush(): Promise<boolean> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /**
   * What is stored now. Gives the text to show in the place of this one; null where it is the same, or where words are being
   * written here: those are saved over it, and it goes into the history.
   */
  receive(report: Report): ReportDoc | null {
    // Read before this one's own last words were stored: what it says is older than they are.
    if (report.updatedAt < this.#storedAt) return null;
    this.#storedAt = report.updatedAt;
    const print = docPrint(report.doc);
    if (print === this.#base || this.isDirty) return null;
    this.#base = print;
    return report.doc;
  }

  async #run(): Promise<boolean> {
    const { read, save, report, onState, onSaved } = this.#options;
    while (this.#isDirty) {
      this.#isDirty = false;
      onState({ state: 'saving' });
      try {
        const saved = await save({ id: report.id, ...read(), base: this.#base });
        this.#base = docPrint(saved.report.doc);
        this.#storedAt = saved.report.updatedAt;
        this.lastFailure = null;
        onSaved(saved);
      } catch (thrown) {
        const isTypedOn = this.#isDirty;
        this.#isDirty = true;
        this.lastFailure = toFailure(thrown);
        onState(isTypedOn ? { state: 'typing' } : { state: 'failed', failure: this.lastFailure });
        return false;
      }
    }
    onState({ state: 'saved' });
    return true;
  }
}
