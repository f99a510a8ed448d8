import { library } from './001-library.ts';
import { origins } from './002-origins.ts';
import { reflections } from './003-reflections.ts';
import { shelf } from './004-shelf.ts';
import { trashList } from './005-trash-list.ts';
import { shelfPacks } from './006-shelf-packs.ts';
import { study } from './007-study.ts';
import { exchange } from './008-exchange.ts';
import { journal } from './009-journal.ts';
import type { Migration } from './migration.ts';

/** Every step, counting up by one. A test opens a library of each version with today's code. */
export const MIGRATIONS: readonly Migration[] = [
  library,
  origins,
  reflections,
  shelf,
  trashList,
  shelfPacks,
  study,
  exchange,
  journal,
];
