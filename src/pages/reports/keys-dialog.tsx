import { t } from '../../i18n/t.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';

/** What the keyboard does in the text. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const rows = [
    { keys: ['Ctrl+B', 'Ctrl+I'], text: t('report.keys.bold') },
    { keys: ['Ctrl+Z', 'Ctrl+Y'], text: t('report.keys.undo') },
    { keys: ["Ctrl+'", 'Ctrl+K'], text: t('report.keys.quote') },
    { keys: ['Ctrl+]', 'Ctrl+['], text: t('report.keys.level') },
    { keys: ['Ctrl+S'], text: t('report.keys.save') },
    { keys: ['Alt+F10'], text: t('report.keys.toolbar') },
  ];
  return (
    <Dialog open title={t('report.keys')} closeLabel={t('close')} onClose={onClose}>
      <dl class="composer-keys">
        {rows.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
