// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { html } from '../../../../src/core/export/html.ts';
import { markUpArticle } from '../../../../src/dom/study-page/mark-up-article.ts';
import { studyPageLabels } from '../../../../src/i18n/study-page-labels.ts';
import { bareNote, documentNote, each, newsNote, SETTINGS, written } from '../../core/export/sample-notes.ts';

test('demo', async () => {
  const settings = { ...SETTINGS, page: { labels: studyPageLabels(), markUp: markUpArticle } };
  writeFileSync('/tmp/many.html', await written(html.write(each(documentNote(), newsNote(), bareNote()), settings)));
  writeFileSync('/tmp/one.html', await written(html.write(each(documentNote()), settings)));
  expect(1).toBe(1);
});
