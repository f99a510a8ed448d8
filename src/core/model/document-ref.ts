/**
 * Identity of an issued document. Numbers restart every term, so the symbol alone (`18-NQ/TW`) is no key:
 * the date belongs to it.
 */
export interface DocumentRef {
  /** Kind of document as printed: "Nghị quyết", "Chỉ thị", "Luật"… Empty when unknown. */
  type: string;
  /**
   * Number and symbol, NFC, without blanks: "18-NQ/TW", "30/2020/NĐ-CP". Empty when there is none. The symbol alone is
   * `parseDocumentNumber(number)?.symbol`.
   */
  number: string;
  /** Calendar day of issue, `YYYY-MM-DD`, or null. */
  date: string | null;
  /** Issuing body in its usual spelling, whatever the capitals in print: "Ban Chấp hành Trung ương". Empty when unknown. */
  body: string;
}
