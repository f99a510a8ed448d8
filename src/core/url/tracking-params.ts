/** Query parameters that say where a click came from and never which page is shown. */
const TRACKING =
  /^(?:(?:utm|hsa|pk|mtm|piwik|matomo|zalo)_|(?:\w*cl(?:k|ick)?id|mc_[ce]id|igsh(?:id)?|ref_(?:src|url)|fb_(?:action|source)\w*|at_(?:campaign|medium)|_g[al]|_hs\w+|[gw]braid|gclsrc|mibextid|mkt_tok|srsltid|zarsrc)$)/i;

export function isTrackingParam(name: string): boolean {
  return TRACKING.test(name);
}
