import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { questionSections } from '../../core/report/question-sections.ts';
import type { Profile, ReportTemplate } from '../../core/report/report.ts';
import { QUESTIONS_TEMPLATE_ID, questionPrompt, shippedTemplates } from '../../core/report/templates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { TemplateWords } from '../../services/report-templates.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { QuestionsDialog } from './questions-dialog.tsx';
import { TemplateCard } from './template-card.tsx';
import { TemplateEditor } from './template-editor.tsx';

export interface TemplatesSectionProps {
  own: readonly ReportTemplate[];
  isPartyMember: Profile['isPartyMember'];
  push: (toast: ToastMessage) => void;
}

/** The reader's own templates first, then those that came with the extension. */
export function TemplatesSection({ own, isPartyMember, push }: TemplatesSectionProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const locale = getLocale();
  const shipped = shippedTemplates(locale, isPartyMember);
  // In a steady order: the one that is written would jump to the top at its first save.
  const inOrder = [...own].sort((a, b) => b.createdAt - a.createdAt);

  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function make(words: Omit<TemplateWords, 'id'>): Promise<void> {
    const { id } = await library.saveTemplate({ ...words, id: newId() });
    setEditing(id);
  }

  const duplicate = ({ title, description, sections }: ReportTemplate): void =>
    void make({ title: t('template.copyOf', { title }), description, sections }).catch(fail);

  const makeBlank = (): void =>
    void make({
      title: '',
      description: '',
      sections: [{ id: newId(), title: t('template.firstSection'), prompt: '', musts: [] }],
    }).catch(fail);

  async function ask(questions: readonly string[]): Promise<void> {
    const base = shipped.find(({ id }) => id === QUESTIONS_TEMPLATE_ID);
    await make({
      title: base?.title ?? '',
      description: '',
      sections: [
        ...(base?.sections ?? []),
        ...questionSections(questions, questionPrompt(locale, isPartyMember), newId),
      ],
    });
  }

  async function remove({ id, title }: ReportTemplate): Promise<void> {
    try {
      const trashId = await library.removeTemplate(id);
      if (editing === id) setEditing(null);
      const undo = (): void => void library.restoreTrash(trashId).catch(fail);
      const text = t('template.removed', { title: title || t('template.untitled') });
      push({ id: trashId, text, action: { label: t('undo'), onAction: undo } });
    } catch (thrown) {
      fail(thrown);
    }
  }

  return (
    <div class="templates">
      <div class="page-title-row">
        <h3>{t('template.own')}</h3>
        <div class="page-actions">
          <Button icon="list" onClick={() => setAsking(true)}>
            {t('template.fromQuestions')}
          </Button>
          <Button icon="plus" onClick={makeBlank}>
            {t('template.new')}
          </Button>
        </div>
      </div>
      {inOrder.length === 0 && <p class="page-lead">{t('template.none')}</p>}
      <ul class="template-list">
        {inOrder.map((template) =>
          editing === template.id ? (
            <li key={template.id}>
              <TemplateEditor template={template} push={push} onClose={() => setEditing(null)} />
            </li>
          ) : (
            <TemplateCard
              key={template.id}
              template={template}
              actions={
                <>
                  <Button size="sm" icon="edit" onClick={() => setEditing(template.id)}>
                    {t('template.edit')}
                  </Button>
                  <Menu
                    label={t('template.actions', { title: template.title || t('template.untitled') })}
                    items={[
                      {
                        id: 'duplicate',
                        label: t('template.duplicate'),
                        icon: 'copy',
                        onSelect: () => duplicate(template),
                      },
                      {
                        id: 'remove',
                        label: t('template.remove'),
                        icon: 'trash',
                        danger: true,
                        onSelect: () => void remove(template),
                      },
                    ]}
                  />
                </>
              }
            />
          ),
        )}
      </ul>
      <h3>{t('template.shipped')}</h3>
      <ul class="template-list">
        {shipped.map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            actions={
              template.id === QUESTIONS_TEMPLATE_ID ? (
                <Button size="sm" icon="list" onClick={() => setAsking(true)}>
                  {t('template.typeQuestions')}
                </Button>
              ) : (
                <Button size="sm" icon="copy" onClick={() => duplicate(template)}>
                  {t('template.makeOwn')}
                </Button>
              )
            }
          />
        ))}
      </ul>
      {isAsking && <QuestionsDialog onMake={ask} onClose={() => setAsking(false)} />}
    </div>
  );
}
