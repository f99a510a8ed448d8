import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';

/** Milliseconds of waiting that need no word. */
const UNNOTICED = 200;

/** Which page of the article is being got, once that takes a moment, and the way to wait no longer. */
export function JoiningProgress({ page, onStop }: { page: number; onStop: () => void }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), UNNOTICED);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="popup-joining">
      <span role="status">{isSlow && t('popup.joining', { page })}</span>
      {isSlow && (
        <Button size="sm" onClick={onStop}>
          {t('popup.stopJoining')}
        </Button>
      )}
    </div>
  );
}
