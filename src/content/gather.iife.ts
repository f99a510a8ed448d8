import { clampExtracted } from '../core/model/clamp-extracted.ts';
import { textPrint } from '../core/text/text-print.ts';
import { bareArticle } from './bare-article.ts';
import type { GathererWorld } from './gatherer-world.ts';
import { joinPages } from './join-pages.ts';
import { loadPage } from './load-page.ts';

/** What makes an article for the library of what was read. Beside the extractor, since nothing else needs it. */
(globalThis as GathererWorld).thuHoachGatherer = {
  clampExtracted,
  textPrint,
  bareArticle,
  joinPages: (first, url, tools) => joinPages(first, url, { ...tools, load: loadPage }),
};
