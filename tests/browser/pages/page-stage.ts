import axe from 'axe-core';
import { type ComponentType, h } from 'preact';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Article, ExtractedArticle } from '../../../src/core/model/article.ts';
import { knowAllMessages } from '../../../src/i18n/all-messages.ts';
import type { PageDescription, SavedTab, TabSaveMessage } from '../../../src/messaging/protocol.ts';
import { library } from '../../../src/pages/page-library.ts';
import { LibraryDatabase } from '../../../src/storage/database.ts';
import { makeExtracted } from '../../unit/make-extracted.ts';
import { answers, calls, resetBrowser, TAB } from '../fake-browser.ts';
import { mount, settled } from '../ui/mount.ts';
import '../../../src/pages/article-facts.css';
import '../../../src/pages/article-correction.css';
import '../../../src/pages/popup/popup.css';
import '../../../src/pages/page-head.css';
import '../../../src/pages/page-main.css';
import '../../../src/pages/add-to-topic.css';
import '../../../src/pages/topics/topics.css';
import '../../../src/pages/topics/topic-items.css';
import '../../../src/pages/review/review.css';
import '../../../src/pages/review/schedule.css';
import '../../../src/pages/practice/practice.css';
import '../../../src/pages/tags/tags.css';
import '../../../src/pages/trash/trash.css';
import '../../../src/pages/storage/storage.css';
import '../../../src/pages/export/export.css';
import '../../../src/pages/export/export-preview.css';
import '../../../src/pages/library/library.css';
import '../../../src/pages/library/facets.css';
import '../../../src/pages/library/table.css';
import '../../../src/pages/library/results.css';
import '../../../src/pages/library/library-dialogs.css';
import '../../../src/pages/images-line.css';
import '../../../src/pages/reader/reader.css';
import '../../../src/pages/reader/saved-body.css';
import '../../../src/pages/reader/versions.css';
import '../../../src/pages/side-panel/side-panel.css';
import '../../../src/pages/side-panel/panel-list.css';
import '../../../src/pages/side-panel/panel-filters.css';
import '../../../src/pages/side-panel/panel-note.css';
import '../../../src/annotator/annotator.css';
import '../../../src/annotator/reflection-form.css';
import '../../../src/pages/reflections/reflections.css';

/** An empty library, and nothing that answers. */
export async function resetStage(): Promise<void> {
  knowAllMessages();
  resetBrowser();
  const db = new LibraryDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
  db.close();
  document.documentElement.lang = 'vi';
  document.title = 'Thu Hoạch';
}

/** A tab that shows an article, and a background that saves it as the real one does. */
export function showTab(over: Partial<ExtractedArticle> = {}, description: Partial<PageDescription> = {}): void {
  const extracted = makeExtracted(over);
  const { html: _html, outline: _outline, ...meta } = extracted;
  answers.set('tab.prepare', () => null);
  answers.set('tab.describe', () => ({
    url: TAB.url,
    isArticle: true,
    article: { ...meta, wordCount: 900 },
    print: null,
    refusal: null,
    passages: [],
    frames: [],
    ...description,
  }));
  answers.set('tab.save', async (input: TabSaveMessage) => saveAsBackground(input, extracted));
}

async function saveAsBackground(input: TabSaveMessage, extracted: ExtractedArticle): Promise<SavedTab> {
  const { url, tags, note, edit, acceptRestricted = false } = input;
  const { tags: _tags, note: _note, ...corrections } = edit;
  const draft = { id: 'article-000001', url, extracted, tags, note, corrections, acceptRestricted };
  const article = await library.saveArticle(draft);
  return { article, outcome: article.id === draft.id ? 'new' : 'known', versionId: null, missingFrom: null };
}

/** An article in the library, saved as one with a marking is. */
export function saveOne(over: Partial<ExtractedArticle> = {}, id = 'article-000001'): Promise<Article> {
  const url = `https://bao-mau.example/${id}`;
  const extracted = makeExtracted(over);
  return library.saveArticle({ id, url, extracted, tags: [], note: '', acceptRestricted: true });
}

export async function draw(Page: ComponentType, width = 380): Promise<HTMLElement> {
  await page.viewport(width, 620);
  const root = mount(h(Page, null));
  await settled();
  return root;
}

export function callsOf(name: string): unknown[] {
  return calls.filter((call) => call.name === name).map(({ input }) => input);
}

/** Nothing that axe finds wrong, and nothing wider than the page. */
export async function expectSound(): Promise<void> {
  await settled();
  await Promise.all(
    document.getAnimations().map((one) => (one.effect?.getTiming().iterations === 1 ? one.finished : null)),
  );
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
}
