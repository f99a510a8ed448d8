import { useMemo } from 'preact/hooks';
import { layOutPaper } from '../../core/report/lay-out-paper.ts';
import { SHIPPED_PRESETS } from '../../core/report/paper-preset.ts';
import type { Profile } from '../../core/report/report.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { localDay } from '../local-day.ts';
import { PaperPiece } from '../paper-view/paper-piece.tsx';
import { presetStyle } from '../paper-view/preset-style.ts';
import '../paper-view/paper-view.css';

/** How a paper begins and ends with this profile. */
export function ProfileExample({ profile }: { profile: Profile }) {
  const locale = getLocale();
  const blocks = useMemo(
    () =>
      layOutPaper({
        report: {
          title: t('profile.exampleTitle'),
          articleIds: [],
          day: null,
          doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '…' }] }] },
        },
        profile,
        locale,
        today: localDay(new Date()),
        sources: [],
        hasSources: false,
      }),
    [profile, locale],
  );
  return (
    <figure class="profile-example">
      <figcaption class="profile-example-caption">{t('profile.example')}</figcaption>
      <div class="profile-sheet paper-look" style={presetStyle(SHIPPED_PRESETS.a5)}>
        {blocks.map((block, index) => (
          <PaperPiece key={index} block={block} isStart isEnd />
        ))}
      </div>
    </figure>
  );
}
