import { useEffect, useState } from 'preact/hooks';
import { logQuietly } from '../../platform/log.ts';
import { library } from '../page-library.ts';

/**
 * A new paper that is asked for: by the button, or by the address, from an article (`?article=`, several parted by commas),
 * from a topic with all its texts (`?topic=`), or with nothing chosen (`?new`). Null while none is.
 */
export function useAskedReport() {
  const [asked, setAsked] = useState<string[] | null>(null);
  useEffect(() => {
    const query = new URLSearchParams(location.search);
    const articles = query.get('article');
    const topic = query.get('topic');
    if (articles !== null) setAsked(articles.split(',').filter(Boolean));
    else if (query.has('new')) setAsked([]);
    else if (topic !== null) {
      library.openTopic(topic).then(
        ({ items }) => setAsked(items.flatMap((item) => (item.kind === 'note' ? [] : item.articleId))),
        (thrown) => {
          logQuietly('topic of a new paper not read', thrown);
          setAsked([]);
        },
      );
    }
  }, []);
  const close = (): void => {
    setAsked(null);
    // So that a reload does not ask again.
    history.replaceState(null, '', location.pathname);
  };
  return { asked, ask: setAsked, close };
}
