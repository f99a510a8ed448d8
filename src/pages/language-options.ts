import { getLocale, t } from '../i18n/t.ts';
import type { SelectOption } from '../ui/select.tsx';

/** The two languages of most readers, the page's own where it is a third, and none. */
export function languageOptions(own: string): SelectOption[] {
  const named = [
    { value: 'vi', label: t('correct.lang.vi') },
    { value: 'en', label: t('correct.lang.en') },
  ];
  const third = named.some(({ value }) => value === own) || own === '' ? [] : [{ value: own, label: nameOf(own) }];
  return [...named, ...third, { value: '', label: t('correct.lang.other') }];
}

function nameOf(lang: string): string {
  try {
    return new Intl.DisplayNames(getLocale(), { type: 'language' }).of(lang) ?? lang;
  } catch {
    // A page may declare anything: what is no language tag is shown as it stands.
    return lang;
  }
}
