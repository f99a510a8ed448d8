import { countWords } from '../core/text/words.ts';
import { readPage } from '../dom/extract/index.ts';
import type { ExtractorWorld } from './extractor-world.ts';

/**
 * The extractor, apart from the annotator: reading a page's body takes as much code as everything else together, and
 * a page that only shows its passages again never needs it. It leaves its functions in our isolated world.
 */
(globalThis as ExtractorWorld).thuHoachExtractor = {
  read: readPage,
  countWords,
};
