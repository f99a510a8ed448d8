import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Article, ArticleBody } from '../../core/model/article.ts';
import type { ArticleVersion } from '../../core/model/article-version.ts';
import type { ShownImage } from '../../dom/sanitise/fill-slot.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { library, onArticleChange } from '../page-library.ts';
import { VERSIONS_FRAGMENT } from '../versions-fragment.ts';
import { VersionsView } from './versions-view.tsx';

export interface VersionsProps {
  article: Article;
  body: ArticleBody;
  images: ReadonlyMap<string, ShownImage | null> | null;
}

/** The way to the older copies of an article, where there are any. The address may ask for them at once. */
export function Versions({ article, body, images }: VersionsProps) {
  const versions = useVersions(article.id);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const look = (): void => {
      if (location.hash !== `#${VERSIONS_FRAGMENT}`) return;
      setOpen(true);
      history.replaceState(null, '', `${location.pathname}${location.search}`);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  // While the list is open the last copy may be taken away in it, and put back.
  if (!isOpen && versions.length === 0) return null;
  return (
    <>
      <Button size="sm" variant="quiet" icon="clock" hasPopup="dialog" onClick={() => setOpen(true)}>
        {t('versions.open', { count: versions.length + 1 })}
      </Button>
      <Dialog
        open={isOpen}
        size="lg"
        title={t('versions.heading')}
        closeLabel={t('close')}
        onClose={() => setOpen(false)}
      >
        <VersionsView article={article} body={body} versions={versions} images={images} />
      </Dialog>
    </>
  );
}

/** Older copies, newest first, as they come and go. */
function useVersions(articleId: string): ArticleVersion[] {
  const [versions, setVersions] = useState<ArticleVersion[]>([]);
  const load = useCallback(() => {
    library.listVersions(articleId).then(setVersions, (thrown) => logQuietly('copies not opened', thrown));
  }, [articleId]);
  useEffect(() => {
    const lifetime = new AbortController();
    load();
    onArticleChange(articleId, load, lifetime.signal);
    return () => lifetime.abort();
  }, [load, articleId]);
  return versions;
}
