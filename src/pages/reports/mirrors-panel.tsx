import { useEffect } from 'preact/hooks';
import { docPrint } from '../../core/report/clean-doc.ts';
import { EMPTY_PROFILE } from '../../core/report/report.ts';
import { t } from '../../i18n/t.ts';
import { MirrorPanel } from '../mirrors/mirror-panel.tsx';
import { useProfile } from '../use-profile.ts';
import type { PanelProps } from './panel-tab.ts';

/** The mirrors, and what they ask of the text. */
export function MirrorsPanel({ report, doc, editor, push }: PanelProps) {
  const { profile } = useProfile();
  // What is pointed out goes with the panel.
  useEffect(() => () => editor.markSpans([]), [editor]);

  /** Places of a text that was typed on since would be those of other words: the next look comes in a moment. */
  const whenCurrent = (act: () => void): void => {
    if (docPrint(editor.doc) === docPrint(doc)) act();
  };
  return (
    <MirrorPanel
      reportId={report.id}
      doc={doc}
      template={report.template}
      profile={profile ?? EMPTY_PROFILE}
      onSpans={(spans) => whenCurrent(() => editor.markSpans(spans))}
      onShow={(from, to) => whenCurrent(() => editor.showSpan(from, to))}
      onQuote={(from, to, source) =>
        whenCurrent(() => {
          const isDone = editor.quoteSpan(from, to, source);
          if (!isDone) push({ id: 'not-quoted', tone: 'warning', text: t('report.notQuoted') });
        })
      }
      onRewrite={(from, to) => whenCurrent(() => editor.rewriteSpan(from, to))}
    />
  );
}
