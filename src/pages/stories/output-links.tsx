import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { outputUrl, STORY_OUTPUTS, type StoryChoice, type StoryOutput } from './story-address.ts';

const ICONS: Record<StoryOutput, IconName> = { outline: 'document', cards: 'cards', tell: 'people' };

export interface OutputLinksProps {
  choice: StoryChoice;
  current?: StoryOutput | undefined;
  /** Before going there: what is typed must be stored first. Resolves to whether it is; otherwise nobody leaves. */
  onLeave?: (() => Promise<boolean>) | undefined;
}

/** The ways to what is made of stories: outline, cue cards, telling before a room. */
export function OutputLinks({ choice, current, onLeave }: OutputLinksProps) {
  async function leave(event: MouseEvent, url: string): Promise<void> {
    if (!onLeave || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (await onLeave()) location.assign(url);
  }
  return (
    <nav class="output-links" aria-label={t('stories.outputs')}>
      {STORY_OUTPUTS.map((output) => {
        const url = outputUrl(choice, output);
        return (
          <a
            key={output}
            class="output-link"
            href={url}
            aria-current={output === current ? 'page' : undefined}
            onClick={(event) => void leave(event, url)}
          >
            <Icon name={ICONS[output]} />
            {t(`stories.output.${output}`)}
          </a>
        );
      })}
    </nav>
  );
}
