import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

export interface ReaderEndProps {
  isRead: boolean;
  onRead: (isRead: boolean) => void;
}

/** Below the last line: the article is read, or said to be; either can be taken back. */
export function ReaderEnd({ isRead, onRead }: ReaderEndProps) {
  return (
    <div class="reader-end">
      {isRead ? (
        <>
          <p class="reader-end-words">
            <Icon name="check" />
            {t('reader.isRead')}
          </p>
          <Button size="sm" variant="quiet" onClick={() => onRead(false)}>
            {t('reader.notRead')}
          </Button>
        </>
      ) : (
        <Button icon="check" onClick={() => onRead(true)}>
          {t('reader.markRead')}
        </Button>
      )}
    </div>
  );
}
