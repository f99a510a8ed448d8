import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { openSurface } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { library } from '../page-library.ts';

/** The way to today's reviews, with how many wait. */
export function ReviewWay() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    library.countReviews().then(setCount, (thrown) => logQuietly('reviews not counted', thrown));
  }, []);
  return (
    <Button
      variant="quiet"
      size="sm"
      icon="cards"
      onClick={() => void openSurface('review').then(() => window.close())}
    >
      {count > 0 ? t('review.popupCount', { count }) : t('review.popup')}
    </Button>
  );
}
