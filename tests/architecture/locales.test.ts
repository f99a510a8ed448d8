import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import enMessages from '../../public/_locales/en/messages.json' with { type: 'json' };
import viMessages from '../../public/_locales/vi/messages.json' with { type: 'json' };
import { en } from '../../src/i18n/en.ts';
import { viInPage } from '../../src/i18n/in-page/vi.ts';
import { vi } from '../../src/i18n/vi.ts';
import { SOURCES } from './source-files.ts';

const dictionaries: Record<string, Record<string, string>> = { vi, en };
const keys = Object.keys(vi);

describe('sentences of the interface', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  it('have the same placeholders in both languages', () => {
    const different = keys.filter((key) => placeholders('vi', key).join() !== placeholders('en', key).join());
    expect(different).toEqual([]);
  });

  it('say something, in composed letters', () => {
    const wrong = Object.entries(dictionaries).flatMap(([language, sentences]) =>
      Object.entries(sentences)
        .filter(([, sentence]) => sentence.trim() === '' || sentence !== sentence.normalize('NFC'))
        .map(([key]) => `${language}: ${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are all used', () => {
    const texts = SOURCES.filter(({ path }) => !/^src\/i18n\/([\w-]+\/)?(vi|en)\.ts$/.test(path)).map(
      ({ text }) => text,
    );
    const code = texts.join('\n');
    const composed = [...code.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/gi)].map(([, prefix = '']) => prefix);
    const quoted = new Set([...code.matchAll(/(['"`])([\w.-]+)\1/g)].map(([, , text = '']) => text));
    const isUsed = (key: string): boolean => quoted.has(key) || composed.some((prefix) => key.startsWith(prefix));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe("sentences said inside other people's pages", () => {
  it('are all that the injected scripts and what they share with our pages say', () => {
    const injected = SOURCES.filter(({ path }) => /^src\/(annotator|content|ui)\//.test(path));
    const said = injected.flatMap(({ text }) =>
      [...text.matchAll(/\bt\(\s*['`]([a-zA-Z][\w.-]*)/g)].map(([, key = '']) => key),
    );
    const known = Object.keys(viInPage);
    expect(said.length).toBeGreaterThan(10);
    expect(
      said.filter((key) => !known.some((own) => own === key || (key.endsWith('.') && own.startsWith(key)))),
    ).toEqual([]);
  });
});

describe('messages of the manifest', () => {
  it('are the same in both languages, and all used', () => {
    const used = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
    expect(Object.keys(viMessages).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(enMessages).sort()).toEqual(Object.keys(viMessages).sort());
  });

  it('describe the extension within the 132 characters that the stores show', () => {
    for (const { appDescription } of [viMessages, enMessages]) {
      expect(appDescription.message.length).toBeLessThanOrEqual(132);
    }
  });
});

function placeholders(language: string, key: string): string[] {
  const names = dictionaries[language]?.[key]?.match(/\{\w+\}/g) ?? [];
  return [...new Set(names)].sort();
}
