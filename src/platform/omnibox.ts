import type { MarkedText } from '../core/search/mark-text.ts';
import { browser } from './browser.ts';

export interface Suggestion {
  /** What the address bar hands back when this one is chosen. */
  content: string;
  /** What matches is drawn bold where the browser can. */
  title: MarkedText[];
  /** Shown after the title, dimmed where the browser can. */
  detail: string;
}

/** Chromium reads descriptions as XML, Firefox as they are. */
function isXml(): boolean {
  return !('sidebarAction' in browser);
}

function escapeXml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

/** A description as this browser draws it. */
export function describeSuggestion({ title, detail }: Pick<Suggestion, 'title' | 'detail'>, asXml = isXml()): string {
  if (!asXml) return [title.map(({ text }) => text).join(''), detail].filter((part) => part !== '').join(' · ');
  const marked = title.map(({ text, isMatch }) => (isMatch ? `<match>${escapeXml(text)}</match>` : escapeXml(text)));
  return marked.join('') + (detail === '' ? '' : `<dim> · ${escapeXml(detail)}</dim>`);
}

/** Answers what is typed in the address bar after the extension's keyword. An earlier text's answer is passed over. */
export function serveOmnibox(
  suggest: (typed: string, signal: AbortSignal) => Promise<Suggestion[]>,
  firstLine: (typed: string) => string,
  onEnter: (text: string, where: 'here' | 'new-tab' | 'behind') => void,
): void {
  let last: AbortController | undefined;
  browser.omnibox.onInputChanged.addListener((typed, answer) => {
    last?.abort();
    const turn = new AbortController();
    last = turn;
    browser.omnibox.setDefaultSuggestion({
      description: describeSuggestion({ title: [{ text: firstLine(typed), isMatch: false }], detail: '' }),
    });
    void suggest(typed, turn.signal).then((suggestions) => {
      if (turn.signal.aborted) return;
      answer(suggestions.map((each) => ({ content: each.content, description: describeSuggestion(each) })));
    });
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    onEnter(text, disposition === 'currentTab' ? 'here' : disposition === 'newBackgroundTab' ? 'behind' : 'new-tab');
  });
}
