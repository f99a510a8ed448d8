import { useState } from 'preact/hooks';
import type { Article } from '../../core/model/article.ts';
import type { Reflection } from '../../core/model/reflection.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { ReflectionEditor } from './reflection-editor.tsx';
import { ReflectionList } from './reflection-list.tsx';

export interface ArticleReflectionsProps {
  article: Article;
  /** All of the page. */
  reflections: readonly Reflection[];
  onRemove: (id: string) => void;
}

/** How the whole article stands in the reader's own practice. Give it the article's key. */
export function ArticleReflections({ article, reflections, onRemove }: ArticleReflectionsProps) {
  /** The one that is being written: a stored one, or a new one. */
  const [open, setOpen] = useState<Reflection | 'new' | null>(null);
  const edited = open === 'new' ? null : open;
  const own = reflections.filter(({ passageId, id }) => passageId === null && id !== edited?.id);
  return (
    <>
      <ReflectionList reflections={own} onEdit={setOpen} onRemove={onRemove} />
      {open === null ? (
        <Button size="sm" variant="quiet" icon="person" onClick={() => setOpen('new')}>
          {t('panel.reflect.article')}
        </Button>
      ) : (
        <ReflectionEditor
          key={edited?.id ?? 'new'}
          place={{ articleId: article.id, passageId: null }}
          about={article.title || t('article.untitled')}
          reflection={edited}
          known={reflections}
          onRemove={onRemove}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
