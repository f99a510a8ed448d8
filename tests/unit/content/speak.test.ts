import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EnglishWorld } from '../../../src/content/english-world.ts';
import { enInPage } from '../../../src/i18n/in-page/en.ts';
import { viInPage } from '../../../src/i18n/in-page/vi.ts';
import type * as translation from '../../../src/i18n/t.ts';

const fake = vi.hoisted(() => ({ answer: async (): Promise<unknown> => undefined, asked: [] as unknown[] }));

vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'own',
      sendMessage: async (message: { name: string }) => {
        fake.asked.push(message.name);
        return fake.answer();
      },
    },
  },
}));

const world = globalThis as EnglishWorld;
let speech: typeof import('../../../src/content/speak.ts');
let t: typeof translation.t;

/** What the background does: the messages are there by the time it answers. */
async function inject(): Promise<unknown> {
  world.thuHoachEnglish = enInPage;
  return { ok: true, value: null };
}

beforeEach(async () => {
  // A page begins with what the annotator's own script holds: Vietnamese.
  vi.resetModules();
  speech = await import('../../../src/content/speak.ts');
  ({ t } = await import('../../../src/i18n/t.ts'));
  fake.asked = [];
  fake.answer = inject;
});

afterEach(() => {
  delete world.thuHoachEnglish;
});

test('who reads Vietnamese asks for nothing', async () => {
  speech.speakFirst();
  await speech.speak('vi');
  expect(fake.asked).toEqual([]);
  expect(t('card.edit')).toBe(viInPage['card.edit']);
});

test('who chose English meets it in the first sentence, before the settings are read', async () => {
  await inject();
  speech.speakFirst();
  expect(t('card.edit')).toBe(enInPage['card.edit']);
  await speech.speak('en');
  expect(fake.asked).toEqual([]);
});

test('English chosen while the page is open is asked for once, and no key is shown meanwhile', async () => {
  speech.speakFirst();
  await speech.speak('vi');
  const changed = speech.speak('en');
  expect(t('card.edit')).toBe(viInPage['card.edit']);
  await changed;
  expect(Object.keys(viInPage).filter((key) => t(key as translation.MessageKey) === key)).toEqual([]);
  expect(t('card.edit')).toBe(enInPage['card.edit']);
  await speech.speak('vi');
  await speech.speak('en');
  expect(fake.asked).toEqual(['page.english']);
});

test('the language chosen last is the one that is spoken', async () => {
  const english = speech.speak('en');
  await speech.speak('vi');
  await english;
  expect(t('card.edit')).toBe(viInPage['card.edit']);
});

test('where English cannot be had, the language stays as it was', async () => {
  fake.answer = async () => ({ ok: true, value: null });
  await expect(speech.speak('en')).rejects.toMatchObject({ failure: { code: 'page-gone' } });
  expect(t('card.edit')).toBe(viInPage['card.edit']);
});
