import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Icon } from '../../ui/icon.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { goBackToOwnPage } from './jump-history.ts';

export interface ReaderToolbarProps {
  /** Behind the way back; nothing while no article is open. */
  children?: ComponentChildren;
  /** Under the row of buttons: what is looked for, how far the text is read. */
  below?: ComponentChildren;
}

/** Head of the reader: one calm row that stays in sight. On a narrow screen words give way to their signs. */
export function ReaderToolbar({ children, below }: ReaderToolbarProps) {
  return (
    <header class="reader-head">
      <Toolbar label={t('reader.toolbar')}>
        <a
          class="reader-back"
          href={surfaceUrl('library')}
          aria-label={t('reader.back')}
          title={t('reader.back')}
          onClick={(event) => {
            const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
            if (isPlain && goBackToOwnPage()) event.preventDefault();
          }}
        >
          <Icon name="arrow-left" />
          <span class="reader-back-words">{t('reader.back')}</span>
        </a>
        {children}
      </Toolbar>
      {below}
    </header>
  );
}
