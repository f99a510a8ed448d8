/** Query parameters that say where a click came from and never which page is shown. Lower case, sorted. */
const NAMES = new Set([
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  '_openstat',
  'dclid',
  'dicbo',
  'epik',
  'fb_action_ids',
  'fb_action_types',
  'fb_source',
  'fbclid',
  'gbraid',
  'gclid',
  'gclsrc',
  'igsh',
  'igshid',
  'mc_cid',
  'mc_eid',
  'mibextid',
  'mkt_tok',
  'msclkid',
  'oly_anon_id',
  'oly_enc_id',
  'ref_src',
  'ref_url',
  'rb_clickid',
  's_cid',
  'srsltid',
  'ttclid',
  'twclid',
  'vero_conv',
  'vero_id',
  'vgo_ee',
  'wbraid',
  'wickedid',
  'yclid',
  'ymclid',
  'zanpid',
  'zarsrc',
]);

const PREFIXES = ['utm_', 'hsa_', 'pk_', 'mtm_', 'piwik_', 'matomo_', 'at_campaign', 'at_medium', 'vnx_', 'zalo_'];

export function isTrackingParam(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix));
}
