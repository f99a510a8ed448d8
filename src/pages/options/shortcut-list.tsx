import { Fragment } from 'preact';
import { t } from '../../i18n/t.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { useShortcuts } from './use-shortcuts.ts';

export function ShortcutList() {
  return (
    <dl class="shortcuts">
      {useShortcuts().map(({ name, label, keys }) => (
        <div key={name} class="shortcut">
          <dt>{label}</dt>
          <dd>{keys ? <Keys keys={keys} /> : <span class="shortcut-none">{t('options.shortcut.none')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One key cap a key. A Mac writes its keys without a plus between; they stay together then. */
function Keys({ keys }: { keys: string }) {
  return (
    <span class="shortcut-keys">
      {keys.split('+').map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ' + '}
          <Kbd>{key}</Kbd>
        </Fragment>
      ))}
    </span>
  );
}
