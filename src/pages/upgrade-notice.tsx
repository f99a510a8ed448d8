import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { logQuietly } from '../platform/log.ts';
import { library } from './page-library.ts';
import './upgrade-notice.css';

/** A library that opens sooner needs no word. Milliseconds. */
const PATIENCE = 1_500;

/** Says why nothing is there yet while the library is brought into the form of a newer version, in whatever context. */
export function UpgradeNotice() {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaiting(true), PATIENCE);
    const end = (): void => {
      clearTimeout(timer);
      setWaiting(false);
    };
    // A failure is said by whoever reads the library.
    library.whenOpen().then(end, (thrown) => {
      end();
      logQuietly('library did not open', thrown);
    });
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="upgrade-notice" role="status">
      {isWaiting && t('upgrade.waiting')}
    </div>
  );
}
