/** Every way by which a worker's script can ask for something from elsewhere. */
const WAYS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'Worker', 'caches'];

/**
 * Takes the network from a worker. The policy of the page around it does not bind it: a worker has that of the manifest,
 * which lets the background ask for pictures. What reads a stranger's file has nothing to ask for.
 */
export function closeNetwork(scope: object): void {
  for (const name of WAYS) {
    if (!(name in scope)) continue;
    const value = function refuse(): never {
      throw new Error(`A file is read without ${name}`);
    };
    Object.defineProperty(scope, name, { value, writable: false, configurable: false });
  }
}
