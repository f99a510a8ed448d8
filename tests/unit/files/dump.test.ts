import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { readPdf } from '../../../src/files/read-pdf.ts';
it('dumps', async () => {
  for (const file of (process.env.DUMP ?? '').split(',')) {
    const t0 = Date.now();
    const read = await readPdf(new Uint8Array(readFileSync(file)));
    console.log(file, Date.now() - t0, 'ms');
    if (!read.ok || !('blocks' in read.content)) { console.log(read); continue; }
    console.log(read.facts);
    for (const b of read.content.blocks)
      console.log(b.kind === 'table' ? 'TABLE\n' + b.rows.map((r) => r.map((c) => `${c.text}{${c.colspan},${c.rowspan}}`).join(' | ')).join('\n') : `${b.kind}${b.level ?? ''} ${b.align}: ` + b.pieces.map((p) => (p.page ? `⟦${p.page}⟧` : '') + (p.raised ? '^' : '') + (p.bold ? `*${p.text}*` : p.text)).join(''));
  }
});
