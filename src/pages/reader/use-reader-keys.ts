import { useEffect, useRef } from 'preact/hooks';
import type { Find } from './use-find.ts';

/** `/` opens the search in the text; F3 goes on in it while it is open. Ctrl+F stays the browser's. */
export function useReaderKeys(find: Find): void {
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const { isOpen, open, step } = latest.current;
      const isTyping =
        event.target instanceof Element && event.target.matches('input:not([type="radio"]),textarea,select');
      // What is typed in the annotator's closed tree comes as its host.
      const isInCard = event.target instanceof Element && event.target.matches('[popover="manual"]');
      if (event.key === '/' && !isTyping && !isInCard && !document.querySelector('dialog:modal')) open();
      else if (event.key === 'F3' && isOpen) step(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
