/** Query parameters that say where a click came from and never which page is shown. */
const TRACKING =
  /^(?:(?:utm|hsa|pk|mtm|zalo|fb)_\w+|\w*cl(?:k|ick)?id|mc_[ce]id|igshid|ref_(?:src|url)|_g[al]|[gw]braid|gclsrc|mkt_tok|srsltid|zarsrc)$/i;

export function isTrackingParam(name: string): boolean {
  return TRACKING.test(name);
}
