import { announce, announceToTabs } from '../messaging/wire.ts';
import { composeLibrary } from '../services/compose.ts';

/** The library, with every change told to our pages and to the tabs. Nothing but the open database is kept. */
export const library = composeLibrary((change) => {
  announce('library.changed', change);
  void announceToTabs('library.changed', change);
});
