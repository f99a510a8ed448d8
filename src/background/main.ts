import { knowAllMessages } from '../i18n/all-messages.ts';
import { initAccess } from './access.ts';
import { initBadge } from './badge.ts';
import { initCalls } from './calls.ts';
import { initCommands } from './commands.ts';
import { initExpire } from './expire.ts';
import { initImages } from './images.ts';
import { initIndexing } from './indexing.ts';
import { initInstall } from './install.ts';
import { initMenus } from './menus.ts';
import { initOmnibox } from './omnibox.ts';
import { initReturn } from './return.ts';
import { initReviewBadge } from './review-badge.ts';

knowAllMessages();
// A flat list, all on the first tick: a listener attached later misses the event that woke the worker.
initCalls();
initCommands();
initMenus();
initAccess();
initReturn();
initBadge();
initIndexing();
initOmnibox();
initImages();
initInstall();
initExpire();
initReviewBadge();
