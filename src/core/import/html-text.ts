import { htmlTokens } from './html-tokens.ts';

const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;

/** Text of markup, one line a block, white space collapsed. */
export function htmlText(html: string): string {
  const lines: string[] = [];
  let line = '';
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') line += token.text;
    else if (BLOCKS.has(token.name)) {
      lines.push(line);
      line = '';
    }
  }
  lines.push(line);
  return lines
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
    .join('\n')
    .normalize('NFC');
}

/** Text of what may be markup: tools write a quotation as either. */
export function plainText(written: string): string {
  return TAG.test(written) ? htmlText(written) : written;
}
