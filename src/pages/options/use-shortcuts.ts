import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { browser } from '../../platform/browser.ts';

export interface Shortcut {
  name: string;
  label: string;
  /** As the browser writes it, empty where none is set. */
  keys: string;
}

/** The shortcuts as they are set now, read again whenever the reader comes back to the page. */
export function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);

  useEffect(() => {
    const lifetime = new AbortController();
    const look = (): void => {
      browser.commands.getAll().then(
        (commands) => {
          if (!lifetime.signal.aborted) setShortcuts(describeCommands(commands));
        },
        (thrown) => console.warn('shortcuts not read', thrown),
      );
    };
    look();
    addEventListener('focus', look, { signal: lifetime.signal });
    document.addEventListener('visibilitychange', look, { signal: lifetime.signal });
    return () => lifetime.abort();
  }, []);

  return shortcuts;
}

type Command = Awaited<ReturnType<typeof browser.commands.getAll>>[number];

/** Our own words and order where we have them: the manifest's stay in the browser's language, not in the reader's. */
function describeCommands(commands: Command[]): Shortcut[] {
  const labels = new Map([
    ['_execute_action', t('options.shortcut.popup')],
    ['save-page', t('options.shortcut.save')],
    ['mark-selection', t('options.shortcut.mark')],
    ['next-passage', t('options.shortcut.next')],
    ['open-library', t('options.shortcut.library')],
  ]);
  const order = [...labels.keys()];
  return commands
    .map(({ name = '', description, shortcut }) => ({
      name,
      label: labels.get(name) ?? description ?? name,
      keys: shortcut ?? '',
    }))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
