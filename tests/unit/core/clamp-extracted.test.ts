import * as v from 'valibot';
import { expect, test } from 'vitest';
import { clampExtracted } from '../../../src/core/model/clamp-extracted.ts';
import { SCHEMAS } from '../../../src/messaging/schemas.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makeDraft } from '../services/make-context.ts';

test('whatever a page declares, the messages take it', () => {
  const long = 'Đ'.repeat(3_000);
  const extracted = clampExtracted(
    makeExtracted({
      title: long,
      siteName: long,
      lead: 'x'.repeat(200_000),
      byline: Array.from({ length: 60 }, (_, index) => `Người thứ ${index}`),
      imageUrl: `data:image/png;base64,${'A'.repeat(20_000)}`,
      outline: [{ level: 'article', label: long, title: long, start: 0, end: 9, children: [] }],
      html: `<p>Chữ</p><img alt="a" src="data:image/png;base64,${'A'.repeat(8_100_000)}">`,
    }),
  );
  const parsed = v.safeParse(SCHEMAS['article.save'], makeDraft({ extracted }));
  expect(parsed.issues).toBeUndefined();
  expect(extracted.html).toBe('<p>Chữ</p><img alt="a" >');
  expect(extracted.title.endsWith('…')).toBe(true);
});
