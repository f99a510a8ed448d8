import type { PracticeGroup } from '../../core/practice/arrange-practice.ts';
import { localDay } from '../../core/text/local-day.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { downloadBlob } from '../download-blob.ts';
import { shownMarkdown } from './practice-export.ts';

export interface PracticeToolsProps {
  groups: readonly PracticeGroup[];
  /** Whether all there is was read: half a list is not taken along. */
  isWhole: boolean;
  push: (toast: ToastMessage) => void;
  onHelp: () => void;
}

/** What is listed, to be taken along as Markdown. */
export function PracticeTools({ groups, isWhole, push, onHelp }: PracticeToolsProps) {
  async function take(how: 'copy' | 'download'): Promise<void> {
    const { text, count, leftOut } = shownMarkdown(groups);
    const left = leftOut > 0 ? ` ${t('practice.leftOut', { count: leftOut })}` : '';
    if (count === 0) return push({ id: newId(), tone: 'warning', text: t('error.not-shareable') });
    const name = `lien-he-${localDay(Date.now())}.md`;
    try {
      if (how === 'copy') await navigator.clipboard.writeText(text);
      else downloadBlob(name, new Blob([text], { type: 'text/markdown;charset=utf-8' }));
      const told = how === 'copy' ? t('practice.copied', { count }) : t('practice.downloaded', { count, name });
      push({ id: newId(), tone: left ? 'info' : 'success', text: told + left });
    } catch {
      push({ id: newId(), tone: 'error', text: t('card.notCopied') });
    }
  }

  const isEmpty = groups.length === 0;
  return (
    <div class="page-actions">
      {isWhole && !isEmpty && (
        <>
          <Button size="sm" variant="quiet" icon="copy" onClick={() => void take('copy')}>
            {t('practice.copy')}
          </Button>
          <Button size="sm" variant="quiet" icon="download" onClick={() => void take('download')}>
            {t('practice.download')}
          </Button>
        </>
      )}
      <IconButton size="sm" icon="keyboard" label={t('options.shortcuts')} onClick={onHelp} />
    </div>
  );
}
