/**
 * Sizes above which a page is not parsed. A million spans would take seconds; the longest codes of law stay
 * under 30,000 elements. Such a page is refused rather than cut: half an article saved as a whole one would
 * be a lie.
 */
export const MAX_ELEMENTS = 60_000;
export const MAX_TEXT_UNITS = 6_000_000;
/** Deeper nesting is flattened: it carries no text structure and walks would overflow. */
export const MAX_DEPTH = 120;
/** One element with 200,000 attributes takes a sanitiser minutes: the copy reads only what it knows by name. */
export const MAX_ENUMERATED_ATTRIBUTES = 40;
export const MAX_ATTRIBUTE_UNITS = 4_000;
/** Inline pictures are kept up to this size. */
export const MAX_DATA_URL_UNITS = 400_000;
export const MAX_JSON_LD_UNITS = 400_000;
/** Shorter bodies are no article. */
export const MIN_BODY_UNITS = 120;
