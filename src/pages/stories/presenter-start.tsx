import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { KeyList } from '../../ui/key-list.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { endWords } from './end-words.ts';
import { Presenter } from './presenter.tsx';
import { keepLook, loadLook, PRESENTER_THEMES, type PresenterLook } from './presenter-look.ts';
import { roughTime, storyTitle } from './story-words.ts';
import { PRESENTER_KEYS } from './use-presenter-keys.ts';
import type { ToldStories } from './use-told-stories.ts';

export interface PresenterStartProps {
  told: ToldStories;
  title: string;
}

/** Before a telling: what is told and how long, how it looks, and the keys. A press begins it, for that may fill the screen. */
export function PresenterStart({ told, title }: PresenterStartProps) {
  const [look, setLook] = useState<PresenterLook>(loadLook);
  /** What is told stays as it was when the telling began, whatever is written elsewhere meanwhile. */
  const [telling, setTelling] = useState<ToldStories | null>(null);
  /** Seconds that the last telling took. */
  const [last, setLast] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const shown = told.stories.filter(({ screens }) => screens.length > 1);
  const change = (next: PresenterLook): void => {
    setLook(next);
    keepLook(next);
  };
  return (
    <section class="tell-start" aria-label={title}>
      <ol class="tell-list">
        {shown.map(({ story, seconds, screens }) => (
          <li key={story.id}>
            <strong>{storyTitle(story)}</strong>
            <span>
              {t('stories.screens', { count: screens.length })} ·{' '}
              {t('stories.aboutOf', { time: roughTime(seconds), limit: story.limit })}
            </span>
          </li>
        ))}
      </ol>
      <div class="tell-look">
        <SegmentedControl
          label={t('stories.tellTheme')}
          value={look.theme}
          options={PRESENTER_THEMES.map((value) => ({
            value,
            label: t(`stories.tellTheme.${value}`),
            icon: value === 'dark' ? 'moon' : 'sun',
          }))}
          onChange={(theme) => change({ ...look, theme })}
        />
        <Button
          ref={button}
          variant="primary"
          size="lg"
          onClick={() => {
            setTelling({ ...told, stories: shown });
            setLast(null);
          }}
        >
          {t('stories.tellStart')}
        </Button>
      </div>
      <p role="status" class="story-output-note">
        {last === null ? '' : endWords(last)}
      </p>
      <h2>{t('stories.keys')}</h2>
      <KeyList keys={PRESENTER_KEYS.map(([names, what]) => [names, t(what)])} />
      {telling && (
        <Presenter
          told={telling}
          title={title}
          look={look}
          onLook={change}
          onLeave={(seconds) => {
            setTelling(null);
            setLast(seconds);
            button.current?.focus();
          }}
        />
      )}
    </section>
  );
}
