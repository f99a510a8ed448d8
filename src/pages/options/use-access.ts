import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { browser } from '../../platform/browser.ts';
import { grantedOrigins, removeOrigins, requestAllSites, requestSite } from '../../platform/sites.ts';
import { type GrantedSite, type GrantedSites, groupOrigins } from './granted-sites.ts';

interface Notice {
  tone: 'success' | 'info' | 'warning';
  text: string;
}

export interface Access {
  /** Null until the browser has answered. */
  granted: GrantedSites | null;
  /** The browser's own question is on screen, perhaps unseen. */
  isAsking: boolean;
  /** What came of the last request. */
  notice: Notice | null;
  /** These three must be called straight in a click, with nothing awaited before. */
  allowSite: (url: string) => Promise<boolean>;
  allowEverywhere: () => Promise<boolean>;
  remove: (site: Pick<GrantedSite, 'origins'>, done: string) => Promise<boolean>;
}

/** Where the extension may work by itself, in step with the browser's own settings. */
export function useAccess(): Access {
  const [granted, setGranted] = useState<GrantedSites | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const turn = useRef(0);

  const look = useCallback(async (): Promise<void> => {
    const mine = ++turn.current;
    const origins = await grantedOrigins();
    if (mine === turn.current) setGranted(groupOrigins(origins));
  }, []);

  useEffect(() => {
    const again = (): void => {
      look().catch((thrown) => console.warn('access not read', thrown));
    };
    again();
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [look]);

  async function settle(answer: Promise<boolean>, done: Notice, refused: Notice): Promise<boolean> {
    setNotice(null);
    setAsking(true);
    try {
      const isDone = await answer;
      setNotice(isDone ? done : refused);
      await look();
      return isDone;
    } catch (thrown) {
      // A browser that refuses outright (policy, a required site) throws instead of answering no.
      console.warn('access not changed', thrown);
      setNotice(refused);
      return false;
    } finally {
      setAsking(false);
    }
  }

  const refused: Notice = { tone: 'info', text: t('options.sites.refused') };
  return {
    granted,
    isAsking,
    notice,
    allowSite: (url) => {
      const site = new URL(url).hostname.replace(/^www\./, '');
      return settle(requestSite(url), { tone: 'success', text: t('options.sites.added', { site }) }, refused);
    },
    allowEverywhere: () =>
      settle(requestAllSites(), { tone: 'success', text: t('options.sites.everywhereOn') }, refused),
    remove: ({ origins }, done) =>
      settle(
        removeOrigins(origins),
        { tone: 'success', text: done },
        { tone: 'warning', text: t('options.sites.notRemoved') },
      ),
  };
}
