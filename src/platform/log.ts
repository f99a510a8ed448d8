/**
 * The one way to the console: for what went wrong without harm to the reader. Names of failures only, never the
 * reader's words or the page's.
 */
export function logQuietly(what: string, thrown: unknown): void {
  // biome-ignore lint/suspicious/noConsole: this is the log.
  console.debug(`Thu Hoạch: ${what}`, thrown instanceof Error ? thrown.message : thrown);
}
