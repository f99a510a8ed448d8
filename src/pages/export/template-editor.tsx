import type { TemplateFault } from '../../core/export/check-template.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { templateFaultText } from '../template-fault-text.ts';
import { TemplateNameList } from './template-names.tsx';
import type { TemplateWords } from './use-template-draft.ts';

export interface TemplateEditorProps {
  draft: TemplateWords;
  isSaved: boolean;
  faults: readonly TemplateFault[];
  onWrite: (change: Partial<TemplateWords>) => void;
  /** Puts back the text that ships. */
  onReset: () => void;
  onRemove: () => void;
  onClose: () => void;
}

/** A template being written. What it makes is seen beside it, what is wrong below it. */
export function TemplateEditor({ draft, isSaved, faults, onWrite, onReset, onRemove, onClose }: TemplateEditorProps) {
  return (
    <div class="template-editor">
      <TextField
        label={t('exportPage.template.title')}
        value={draft.title}
        maxLength={200}
        onInput={(title) => onWrite({ title })}
      />
      <div class="template-text">
        <TextArea
          label={t('exportPage.template.text')}
          hint={t('exportPage.template.hint')}
          aside={<span role="status">{t(isSaved ? 'editor.saved' : 'editor.saving')}</span>}
          value={draft.text}
          rows={16}
          maxRows={28}
          maxLength={30_000}
          spellcheck={false}
          onInput={(text) => onWrite({ text })}
        />
      </div>
      <div role="status" class="template-faults">
        {faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.line} ${fault.kind} ${fault.name}`} class="th-field-error">
                <Icon name="warning" />
                <span>{templateFaultText(fault)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <TemplateNameList />
      <div class="page-actions">
        <Button variant="primary" icon="check" onClick={onClose}>
          {t('exportPage.template.close')}
        </Button>
        <Button variant="quiet" icon="undo" onClick={onReset}>
          {t('exportPage.template.reset')}
        </Button>
        <Button variant="quiet" icon="trash" onClick={onRemove}>
          {t('exportPage.template.remove')}
        </Button>
      </div>
    </div>
  );
}
