import { detectArticle } from '../dom/detect/index.ts';
import type { ExtractorWorld } from './extractor-world.ts';

/** Tells the popup whether a page looks like an article. Apart from the extractor, since no save needs it. */
(globalThis as ExtractorWorld).thuHoachJudge = () => detectArticle(document, location.href).isArticle;
