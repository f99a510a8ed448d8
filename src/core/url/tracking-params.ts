/** Query parameters that say where a click came from and never which page is shown. */
const TRACKING =
  /^(?:utm_|hsa_|pk_|mtm_|piwik_|matomo_|at_campaign|at_medium|vnx_|zalo_|oly_|vero_|fb_(?:action|source)|_(?:ga|gl|hsenc|hsmi|openstat)$|[gw]braid$|mc_[ce]id$|igsh(?:id)?$|ref_(?:src|url)$|(?:\w*cl(?:k|ick)?id|dicbo|epik|gclsrc|mibextid|mkt_tok|s_cid|srsltid|vgo_ee|wickedid|zanpid|zarsrc)$)/i;

export function isTrackingParam(name: string): boolean {
  return TRACKING.test(name);
}
