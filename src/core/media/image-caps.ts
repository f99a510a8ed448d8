/** What pictures of saved articles may take. Bytes, unless said otherwise. */
export const IMAGE_CAPS = {
  /** One picture as it comes from its server. */
  image: 8 * 1024 * 1024,
  article: 40 * 1024 * 1024,
  /** Of the whole library where the reader chose nothing else: `Settings.imageRoom`. */
  total: 2 * 1024 ** 3,
  /** Pictures of one article. Longer ones are galleries. */
  count: 200,
  /** Pixels. A picture of a few kilobytes may unpack to gigabytes, in the page that shows it too. */
  pixels: 50_000_000,
} as const;

/** A longer side than this, in pixels, is no better on a screen or on paper, only heavier. */
export const LONGEST_SIDE = 2_000;

/** Pixels a side: what is no larger counts visitors. */
export const TRACKING_SIDE = 2;
