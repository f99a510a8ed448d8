/** A Mustache template of the reader's own. */
export interface ExportTemplate {
  id: string;
  title: string;
  text: string;
  /** Milliseconds since the epoch. */
  updatedAt: number;
}
