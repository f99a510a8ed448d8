import { afterEach, expect, test } from 'vitest';
import { knowAllMessages } from '../../../src/i18n/all-messages.ts';
import { setLocale, t } from '../../../src/i18n/t.ts';

knowAllMessages();
afterEach(() => setLocale('vi'));

test('Vietnamese is the default and fills in values', () => {
  expect(t('passage.count', { count: 3 })).toBe('3 đoạn trích');
});

test('English has a form for one and a form for more', () => {
  setLocale('en');
  expect(t('passage.count', { count: 1 })).toBe('1 passage');
  expect(t('passage.count', { count: 0 })).toBe('0 passages');
});

test('a value that looks like a pattern stays as it is', () => {
  expect(t('tags.remove', { tag: '$& {tag} |' })).toBe('Bỏ thẻ $& {tag} |');
});
