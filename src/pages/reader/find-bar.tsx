import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { isComposing, useTypedText } from '../../ui/use-typed-text.ts';
import type { Find } from './use-find.ts';

/** Finds words in the text. Enter goes on, Shift+Enter back, Escape closes and gives the focus back. */
export function FindBar({ find }: { find: Find }) {
  const field = useRef<HTMLInputElement>(null);
  const typing = useTypedText(field, find.query, find.type);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && event.target === field.current) find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') find.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const isWanted = find.query.trim() !== '';
  const state = !isWanted
    ? ''
    : find.count === 0
      ? t('reader.find.none')
      : t('reader.find.count', { at: find.at + 1, total: find.count });
  return (
    <search class="reader-find" onKeyDown={onKeyDown}>
      <input
        ref={field}
        class="th-input reader-find-field"
        type="search"
        aria-label={t('reader.find')}
        placeholder={t('reader.find')}
        autocomplete="off"
        spellcheck={false}
        {...typing}
      />
      <p class="reader-find-count" role="status">
        {state}
        {find.isLoose && <span class="reader-find-loose">{t('reader.find.loose')}</span>}
      </p>
      <span class="reader-find-steps">
        <IconButton
          icon="chevron-up"
          label={t('reader.find.previous')}
          disabled={find.count === 0}
          onClick={() => find.step(-1)}
        />
        <IconButton
          icon="chevron-down"
          label={t('reader.find.next')}
          disabled={find.count === 0}
          onClick={() => find.step(1)}
        />
        <IconButton icon="close" label={t('reader.find.close')} onClick={find.close} />
      </span>
    </search>
  );
}
