import { useEffect, useState } from 'preact/hooks';
import type { Article, ArticleBody } from '../../core/model/article.ts';
import type { ShownImage } from '../../dom/sanitise/fill-slot.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
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
  const [isOpen, setOpen] = useState(false);
  const count = useOlder(article.id, library.countVersions) ?? 0;

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
  if (!isOpen && count === 0) return null;
  return (
    <>
      <Button size="sm" variant="quiet" icon="clock" hasPopup="dialog" onClick={() => setOpen(true)}>
        {t('versions.open', { count: count + 1 })}
      </Button>
      <Dialog
        open={isOpen}
        size="lg"
        title={t('versions.heading')}
        closeLabel={t('close')}
        onClose={() => setOpen(false)}
      >
        <OpenVersions article={article} body={body} images={images} />
      </Dialog>
    </>
  );
}

/** Whole copies are read only while they are looked at. */
function OpenVersions({ article, body, images }: VersionsProps) {
  const versions = useOlder(article.id, library.listVersions);
  if (versions === null) return <Skeleton label={t('loading.label')} lines={6} />;
  return <VersionsView article={article} body={body} versions={versions} images={images} />;
}

/** What `read` gives of an article's older copies, as they come and go. Null until it is read. */
function useOlder<Known>(articleId: string, read: (articleId: string) => Promise<Known>): Known | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    const load = (): void => {
      read(articleId).then(
        (given) => !lifetime.signal.aborted && setKnown(() => given),
        (thrown) => logQuietly('copies not opened', thrown),
      );
    };
    load();
    onArticleChange(articleId, load, lifetime.signal);
    return () => lifetime.abort();
  }, [articleId, read]);
  return known;
}
