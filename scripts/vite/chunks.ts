/**
 * What several pages share, in two files instead of one for every set of pages that share something: a page then asks
 * for three scripts and not for some forty, and stands 50 ms earlier. Two, for the worker needs the first and can have
 * nothing that expects a document. What only one page needs stays with it; what reads files is loaded by need.
 */
export const SHARED_CHUNKS = [
  {
    name: 'base',
    minShareCount: 2,
    test: /src[\\/](?:core|i18n|platform|messaging|services|storage)[\\/]|node_modules[\\/](?:dexie|webextension-polyfill)[\\/]/,
  },
  {
    name: 'ui',
    minShareCount: 2,
    // Of the pages only what stands beside their folders: an entry that is drawn in would run on every page. Every style
    // sheet that is shared, though: one in a file of its own would come behind a page's own rules and win over them.
    test: /src[\\/](?:ui|annotator)[\\/]|src[\\/]pages[\\/](?:[\w-]+\.tsx?|.*\.css)$|node_modules[\\/]preact[\\/]/,
  },
];
