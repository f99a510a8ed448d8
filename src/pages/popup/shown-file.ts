import { looksLikeFile } from '../../core/files/looks-like-file.ts';
import type { Failure } from '../../core/model/failure.ts';
import { type CurrentTab, currentTab } from '../current-tab.ts';

/** A file that a tab shows in the browser's own viewer. */
export interface ShownFile {
  tab: CurrentTab;
  /** How it gets into the library: through its tab, or by the reader's hand where no extension may enter the viewer. */
  way: 'fetch' | 'download' | 'local';
}

/** The file that a tab refused for, or null where it refused for something else. */
export async function shownFile({ code, detail }: Failure): Promise<ShownFile | null> {
  if (code !== 'not-html' && code !== 'file-page' && code !== 'no-permission') return null;
  const tab = await currentTab();
  if (!tab) return null;
  // Told by a script of ours: it got in.
  if (detail === 'application/pdf') return { tab, way: tab.url.startsWith('file:') ? 'local' : 'fetch' };
  if (!looksLikeFile(tab.url)) return null;
  return { tab, way: tab.url.startsWith('file:') ? 'local' : 'download' };
}
