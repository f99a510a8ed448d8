export { chooseCandidates, MOST_READ } from '../../src/core/originality/choose-candidates.ts';
export { findOverlaps } from '../../src/core/originality/index.ts';
export { PrintIndex } from '../../src/core/originality/print-index.ts';
export { syllablesOf, gramAt } from '../../src/core/originality/syllables.ts';
export { packPrints, winnow } from '../../src/core/originality/winnow.ts';
