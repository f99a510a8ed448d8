import { t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { PresenterCommands } from './use-presenter-keys.ts';

/** The keys of a telling as buttons, for a hand on the pointer or a finger: there while the pointer moves. */
export function PresenterTools({ commands, isPaused }: { commands: PresenterCommands; isPaused: boolean }) {
  return (
    <div class="tell-tools" role="toolbar" aria-label={t('stories.keys')}>
      <IconButton size="lg" icon="chevron-left" label={t('stories.key.back')} onClick={commands.back} />
      <IconButton size="lg" icon="chevron-right" label={t('stories.key.next')} onClick={commands.next} />
      <IconButton size="lg" icon="clock" label={t('stories.key.pause')} pressed={isPaused} onClick={commands.pause} />
      <IconButton size="lg" icon="moon" label={t('stories.key.blank')} onClick={commands.blank} />
      <IconButton size="lg" icon="text-size" label={t('stories.smaller')} onClick={commands.smaller} />
      <IconButton size="lg" icon="plus" label={t('stories.larger')} onClick={commands.larger} />
      <IconButton size="lg" icon="sun" label={t('stories.key.theme')} onClick={commands.theme} />
      <IconButton size="lg" icon="close" label={t('stories.key.leave')} onClick={commands.leave} />
    </div>
  );
}
