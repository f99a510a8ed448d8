import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article, ArticleEdit } from '../../core/model/article.ts';
import { CIRCULATIONS, type Circulation } from '../../core/model/circulation.ts';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { lacksCopy } from '../../core/model/lacks-copy.ts';
import { t } from '../../i18n/t.ts';
import type { SavedTab } from '../../messaging/protocol.ts';
import { dropDraft, keepDraft } from '../../platform/drafts.ts';
import { openSurface } from '../../platform/surfaces.ts';
import type { TagSubject } from '../../services/tags.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { ImagesLine } from '../images-line.tsx';
import { TextFaultNotice } from '../text-fault-notice.tsx';
import { useImageState } from '../use-image-state.ts';
import { useTagSuggestions } from '../use-tag-suggestions.ts';
import { JoiningProgress } from './joining-progress.tsx';
import { PageChange } from './page-change.tsx';
import { PageFacts } from './page-facts.tsx';
import { RestrictedNotice } from './restricted-notice.tsx';
import { type PageInput, savePage, stopJoining, type TabPage } from './tab-page.ts';

export interface PageFormProps {
  page: TabPage;
  /** The page of an article of several that is being got while it is saved, or null. */
  joining: number | null;
  onSaving: (isUnderWay: boolean) => void;
  /** @param missingFrom the first page that could not be got, or null */
  onSaved: (missingFrom: number | null) => void;
  onRemove: (saved: Article) => void;
  onRenewed: (saved: SavedTab) => void;
}

/** Tags, note and one primary action. What is typed is kept even if the popup closes in the middle of a word. */
export function PageForm({ page, joining, onSaving, onSaved, onRemove, onRenewed }: PageFormProps) {
  const { saved, draft } = page;
  const [note, setNote] = useState(draft?.note ?? saved?.note ?? '');
  const [tags, setTags] = useState<string[]>(draft?.tags ?? saved?.tags ?? []);
  const [edit, setEdit] = useState<ArticleEdit>(draft?.edit ?? {});
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** A marking that came to light only while the pages of an article were joined. */
  const [found, setFound] = useState<Circulation | null>(null);
  const { suggestions, onQuery } = useTagSuggestions(subjectOf(page, tags));
  const isTyped = useRef(draft !== null);
  /** The stored note that this one began as. */
  const base = useRef(saved?.note ?? '');
  const imageState = useImageState(saved?.id ?? null);
  const canSave = page.description === null || page.description.article !== null || saved !== null;

  const known = saved ?? page.description?.article ?? null;
  /** Nothing saves such a page but the button that says what it means. */
  const restricted = saved ? null : (known?.circulation ?? found);
  const isChanged = isDifferent(saved, { note, tags, edit });
  const [isOpened, setOpened] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  /** Whether to keep the page comes first: with what that means it fills the popup. */
  const isFolded = restricted !== null && !isOpened && note === '' && tags.length === 0;

  useEffect(() => {
    if (isOpened) form.current?.querySelector('textarea')?.focus();
  }, [isOpened]);

  useEffect(() => {
    if (!isTyped.current) return;
    const input = { note, tags, edit };
    const kept = isDifferent(saved, input) ? keepDraft(page.draftName, input) : dropDraft(page.draftName);
    kept.catch((thrown) => setFailure(toFailure(thrown)));
  }, [note, tags, edit, page.draftName]);

  // A tag that is finished by the very key that saves is here before it is drawn.
  const typed = useRef({ note, tags, edit });
  typed.current = { note, tags, edit };

  async function save(acceptRestricted = false): Promise<void> {
    const input = typed.current;
    if (isBusy || !canSave || (saved && !isDifferent(saved, input))) return;
    if (restricted !== null && !acceptRestricted) return setFailure({ code: 'circulation' });
    setBusy(true);
    onSaving(true);
    setFailure(null);
    try {
      // From here on nothing is a draft: a late keystroke must not bring one back.
      isTyped.current = false;
      const { article, missingFrom } = await savePage(page, input, base.current, acceptRestricted);
      base.current = article.note;
      setNote(article.note);
      setTags(article.tags);
      setEdit({});
      onSaving(false);
      onSaved(missingFrom);
    } catch (thrown) {
      isTyped.current = true;
      await keepDraft(page.draftName, input).catch(toFailure);
      const failed = toFailure(thrown);
      const marking = failed.code === 'circulation' && CIRCULATIONS.find((one) => one === failed.detail);
      if (marking) setFound(marking);
      else setFailure(failed);
    } finally {
      onSaving(false);
      setBusy(false);
    }
  }

  return (
    <form
      ref={form}
      class="popup-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
          event.preventDefault();
          void save();
        }
      }}
    >
      {restricted !== null && <RestrictedNotice circulation={restricted} />}
      <PageFacts
        page={page}
        edit={edit}
        onEdit={(next) => {
          if (isBusy) return;
          isTyped.current = true;
          setEdit(next);
        }}
      />
      <PageChange page={page} onSaving={onSaving} onRenewed={onRenewed} />
      {saved && imageState && <ImagesLine articleId={saved.id} state={imageState} tabId={page.tab.id} compact />}
      <TextFaultNotice fault={known?.textFault ?? null} />
      {isFolded ? (
        <Button size="sm" variant="quiet" icon="note" onClick={() => setOpened(true)}>
          {t('popup.words')}
        </Button>
      ) : (
        <>
          <TextArea
            label={t('popup.note')}
            placeholder={t('popup.notePlaceholder')}
            value={note}
            rows={2}
            maxRows={7}
            autoFocus={restricted === null}
            readOnly={isBusy}
            onInput={(value) => {
              isTyped.current = true;
              setNote(value);
            }}
          />
          <TagInput
            label={t('tags.label')}
            placeholder={t('tags.placeholder')}
            tags={tags}
            suggestions={suggestions}
            suggestionsLabel={t('tags.suggestions')}
            removeLabel={(tag) => t('tags.remove', { tag })}
            onQuery={onQuery}
            onChange={(next) => {
              if (isBusy) return;
              isTyped.current = true;
              typed.current = { ...typed.current, tags: next };
              setTags(next);
            }}
          />
        </>
      )}
      {failure && (
        <Banner tone="error">
          {t(failure.code === 'circulation' ? 'circulation.press' : `error.${failure.code}`)}
        </Banner>
      )}
      <div class="popup-actions">
        {isBusy && joining !== null && <JoiningProgress page={joining} onStop={() => stopJoining(page)} />}
        {canSave && restricted !== null && (
          <Button block busy={isBusy} icon="lock" onClick={() => void save(true)}>
            {t('circulation.keep')}
          </Button>
        )}
        {canSave && restricted === null && (
          <Button
            type="submit"
            variant="primary"
            block
            busy={isBusy}
            icon={saved ? 'check' : 'bookmark'}
            disabledReason={saved && !isChanged ? t('popup.noChanges') : undefined}
          >
            {saved ? t('popup.saveChanges') : t('popup.save')}
          </Button>
        )}
        {saved && (
          <div class="popup-saved-actions">
            <Button
              size="sm"
              icon="document"
              onClick={() => void openSurface('reader', { id: saved.id }).then(() => window.close())}
            >
              {t(lacksCopy(saved) ? 'copy.look' : 'popup.read')}
            </Button>
            <Button size="sm" variant="quiet" icon="trash" onClick={() => onRemove(saved)}>
              {t('popup.delete')}
            </Button>
          </div>
        )}
      </div>
    </form>
  );
}

/** What the tags are for: what is saved of the page, or else what was read of it just now. */
function subjectOf({ saved, description }: TabPage, tags: string[]): TagSubject | null {
  if (saved) return { articleId: saved.id };
  return description?.article ? { ...description.article, tags } : null;
}

function isDifferent(saved: Article | null, { note, tags, edit }: PageInput): boolean {
  const isSame = note.normalize('NFC') === (saved?.note ?? '') && tags.join('\n') === (saved?.tags ?? []).join('\n');
  return !isSame || Object.keys(edit).length > 0;
}
