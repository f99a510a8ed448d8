/**
 * The address behind what a reader typed or pasted for a site: `nhandan.vn`, `www.nhandan.vn/`, a whole link.
 * Null where it names no website, so that the browser is never asked about a slip of the hand.
 */
export function siteAddress(typed: string): string | null {
  const words = typed
    .normalize('NFC')
    .trim()
    .replace(/^([<"“]|\*\.)+|[>"”.,;]+$/g, '');
  if (!words || /\s/.test(words)) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(words) ? words : `https://${words}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  const isHost = /^[\w-]+(\.[\w-]+)+$/.test(hostname) || hostname === 'localhost';
  return isWeb && isHost ? `${protocol}//${hostname}/` : null;
}
