/** Elements whose text is no text of the page, whatever their style says. */
export const SKIPPED = new Set(
  'script style noscript template head title textarea select option datalist iframe object embed audio video canvas svg math-field input progress meter'.split(
    ' ',
  ),
);

/**
 * Elements that begin and end a line, by name alone: asking for computed style would force layout for each of tens of
 * thousands of elements, and the saved copy has other styles than the page.
 */
export const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
