import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../core/model/article.ts';
import type { QuotationSource } from '../../core/report/report-doc.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { library } from '../page-library.ts';
import { articleSource } from './article-source.ts';
import type { ReportEditor } from './editor/report-editor.ts';

export interface SourceDialogProps {
  editor: ReportEditor;
  articleIds: readonly string[];
  onClose: () => void;
}

/** Writes where words come from: of the quotation around the caret, else named in the text. */
export function SourceDialog({ editor, articleIds, onClose }: SourceDialogProps) {
  const [before] = useState(() => editor.source);
  const [source, setSource] = useState<QuotationSource>(before ?? { citation: '', articleId: null, passageId: null });
  const [articles, setArticles] = useState<Article[]>([]);
  const [error, setError] = useState<string | undefined>();

  useEffect(() => {
    library.articlesById([...articleIds]).then(
      (found) => setArticles(found.flatMap((one) => (one?.circulation === null ? [one] : []))),
      (thrown) => logQuietly('texts of a paper not read', thrown),
    );
  }, []);

  function save(): void {
    const clean = { ...source, citation: source.citation.trim().normalize('NFC') };
    if (!before && clean.citation === '') {
      setError(t('report.source.empty'));
      return;
    }
    if (before) editor.setSource(clean);
    else editor.insertCitation(clean);
    onClose();
  }

  return (
    <Dialog
      open
      keep
      title={t(before ? 'report.source.title' : 'report.source.citeTitle')}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button variant="primary" onClick={save}>
            {t('report.source.save')}
          </Button>
        </>
      }
    >
      <div class="source-form">
        <TextField
          label={t('report.source.text')}
          placeholder={t('report.source.placeholder')}
          value={source.citation}
          autoFocus
          maxLength={500}
          error={error}
          onInput={(citation) => {
            setSource({ ...source, citation });
            setError(undefined);
          }}
          onEnter={save}
        />
        {articles.length > 0 && (
          <fieldset class="source-choices">
            <legend class="th-field-label">{t('report.source.from')}</legend>
            {articles.map((article) => (
              <button
                key={article.id}
                type="button"
                class="source-choice"
                onClick={() => setSource(articleSource(article))}
              >
                {articleSource(article).citation}
              </button>
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
