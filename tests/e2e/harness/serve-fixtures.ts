import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** What stands at a path: text (as HTML), a body with its type, or a function that answers by itself. */
export type Route =
  | string
  | { type: string; body: string | Buffer; status?: number }
  | ((request: IncomingMessage, response: ServerResponse) => void | Promise<void>);

export interface FixtureServer {
  /** `http://127.0.0.1:PORT`, with no slash at the end. */
  origin: string;
  /** Paths asked for, in order, with their queries. */
  requests: string[];
  routes: Record<string, Route>;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** A site on this machine: the given routes first, then the files of `folder`. Everything else is a 404. */
export async function serveFixtures(routes: Record<string, Route> = {}, folder?: string): Promise<FixtureServer> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(request.url ?? '/');
    const route = routes[pathname] ?? (folder && (await fileRoute(folder, decodeURIComponent(pathname))));
    if (typeof route === 'function') return route(request, response);
    const {
      type,
      body,
      status = 200,
    } = typeof route === 'object'
      ? route
      : { type: TYPES['.html'], body: route || 'Not found', status: route ? 200 : 404 };
    response.writeHead(status, { 'content-type': type ?? 'application/octet-stream' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    routes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function fileRoute(folder: string, pathname: string): Promise<Route | undefined> {
  const path = join(folder, normalize(pathname));
  try {
    return { type: TYPES[extname(path)] ?? 'application/octet-stream', body: await readFile(path) };
  } catch {
    return undefined;
  }
}
