import { useEffect, useState } from 'preact/hooks';
import { Annotator } from '../../annotator/annotator.tsx';
import type { Mark } from '../../annotator/marks.ts';
import { highlightCss } from '../../dom/highlight/highlight-css.ts';
import { logQuietly } from '../../platform/log.ts';
import { loadPageSettings, type PageSettings, watchPageSettings } from '../../platform/page-settings.ts';
import { libraryPort } from '../library-port.ts';
import { onArticleChange } from '../page-library.ts';
import { readerTheme } from './wear-look.ts';

let isStyled = false;

/** Adopted once for the page: a constructed sheet is within our policy, a `style` element is not. */
function adoptHighlightStyle(): void {
  if (isStyled) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightCss);
  document.adoptedStyleSheets.push(sheet);
  isStyled = true;
}

/** The annotator over a saved copy, with its passages as they stand there. */
export function useAnnotator(articleId: string, root: HTMLElement | null) {
  const [annotator, setAnnotator] = useState<Annotator | null>(null);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [activeId, setActive] = useState<string | null>(null);

  useEffect(() => {
    if (!root) return;
    adoptHighlightStyle();
    const lifetime = new AbortController();
    const made = new Annotator({
      document,
      root: () => root,
      port: libraryPort(articleId, () => setMarks(made.marks())),
      theme: 'auto',
      barAtSelection: true,
      activeChanged: setActive,
    });
    const apply = (settings: PageSettings): void => {
      const theme = readerTheme(settings);
      // Sepia is light; its colours come with the page's own sheet.
      made.setTheme(theme === 'sepia' ? 'light' : theme);
      made.setBarAtSelection(settings.barAtSelection);
    };
    const refresh = (): void => {
      made.refresh().catch((thrown) => logQuietly('passages not loaded', thrown));
    };
    void loadPageSettings().then(apply);
    watchPageSettings(apply, lifetime.signal);
    onArticleChange(articleId, refresh, lifetime.signal);
    refresh();
    setAnnotator(made);
    return () => {
      lifetime.abort();
      made.dispose();
      setAnnotator(null);
    };
  }, [articleId, root]);

  return { annotator, marks, activeId };
}
