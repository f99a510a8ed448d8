/** Namespaces that an injected script is given at all. Any other that the browser hands it goes through as it is. */
const KEPT = ['runtime', 'storage'] as const;

/** What stands in a bundle where the polyfill does. */
const MARK = 'api-metadata.json has not been included';

type Calls = Record<string, unknown>;

/**
 * Takes out of an injected script the polyfill's table of calls that no page's script has: bookmarks, tabs, windows. It is
 * a kilobyte after gzip in every page.
 * @throws where the table is not found: a newer polyfill keeps it elsewhere
 */
export function trimPolyfill(code: string): string {
  if (!code.includes(MARK)) return code;
  const start = code.search(/\{\s*"?alarms"?\s*:\s*\{\s*"?clear"?\s*:/);
  if (start < 0) throw new Error('The polyfill has no table of calls');
  const end = closing(code, start);
  // What a minifier does to JSON, undone.
  const json = code
    .slice(start, end)
    .replace(/([{,]\s*)(\w+)(\s*:)/g, '$1"$2"$3')
    .replaceAll('!0', 'true')
    .replaceAll('!1', 'false');
  const all = JSON.parse(json) as Calls;
  const kept = Object.fromEntries(
    KEPT.map((name) => {
      if (!all[name]) throw new Error(`The polyfill knows no ${name}`);
      return [name, all[name]];
    }),
  );
  return code.slice(0, start) + JSON.stringify(kept) + code.slice(end);
}

/** Behind the brace that ends what begins at `start`. No text in the table holds a brace. */
function closing(code: string, start: number): number {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    if (code[at] === '{') depth++;
    if (code[at] === '}' && --depth === 0) return at + 1;
  }
  throw new Error("The polyfill's table of calls has no end");
}
