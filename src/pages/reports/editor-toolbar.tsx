import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar.tsx';
import {
  type BlockStyle,
  setStyle,
  toggleEm,
  toggleList,
  toggleQuotation,
  toggleStrong,
} from './editor/block-commands.ts';
import type { ReportEditor } from './editor/report-editor.ts';

export interface EditorToolbarProps {
  /** Null until it stands. */
  editor: ReportEditor | null;
  onSource: () => void;
  /** Escape: back to the text. */
  onLeave: () => void;
  children?: ComponentChildren;
}

const STYLES: readonly BlockStyle[] = ['paragraph', 'heading', 'subheading'];

export function EditorToolbar({ editor, onSource, onLeave, children }: EditorToolbarProps) {
  const look = editor?.look;
  const isSection = look?.style === 'section';
  const style = look?.style ?? 'paragraph';
  const options = (isSection ? (['section'] as const) : STYLES).map((value) => ({
    value,
    label: t(`report.style.${value}`),
  }));
  const source = editor?.source ?? null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape alone, for the controls inside
    <div
      class="editor-toolbar"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
      // The caret stays in the text while a button is pressed.
      onMouseDown={(event) => {
        if ((event.target as Element).closest('button')) event.preventDefault();
      }}
    >
      <Toolbar label={t('report.tools')}>
        <div class="editor-style">
          <Select<BlockStyle>
            label={t('report.style')}
            hideLabel
            value={style}
            options={options}
            onChange={(value) => editor?.run(setStyle(value))}
          />
        </div>
        <IconButton
          icon="bold"
          label={t('report.bold')}
          pressed={look?.isStrong ?? false}
          onClick={() => editor?.run(toggleStrong)}
        />
        <IconButton
          icon="italic"
          label={t('report.italic')}
          pressed={look?.isEm ?? false}
          onClick={() => editor?.run(toggleEm)}
        />
        <IconButton
          icon="list"
          label={t('report.bullets')}
          pressed={look?.list === 'bullet_list'}
          disabled={isSection}
          onClick={() => editor?.run(toggleList('bullet_list'))}
        />
        <IconButton
          icon="numbers"
          label={t('report.numbers')}
          pressed={look?.list === 'ordered_list'}
          disabled={isSection}
          onClick={() => editor?.run(toggleList('ordered_list'))}
        />
        <IconButton
          icon="quote"
          label={t('report.quotation')}
          pressed={look?.isQuotation ?? false}
          disabled={isSection}
          onClick={() => editor?.run(toggleQuotation)}
        />
        <IconButton icon="link" label={t(source ? 'report.editSource' : 'report.cite')} onClick={onSource} />
        <IconButton icon="undo" label={t('report.undo')} disabled={!look?.canUndo} onClick={() => editor?.undo()} />
        <IconButton icon="redo" label={t('report.redo')} disabled={!look?.canRedo} onClick={() => editor?.redo()} />
        <ToolbarSpace />
        {children}
      </Toolbar>
    </div>
  );
}
