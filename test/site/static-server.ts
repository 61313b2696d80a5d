import { access, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Where `npm run site` writes. */
export const SITE = fileURLToPath(new URL('../../site', import.meta.url));

/** A path that no page of the site knows. */
const PATH = '/some/where/';

/**
 * Serves a folder as the plainest of hosts does: files by their name, under a path, and 404 for all else.
 *
 * @throws Error where the site was not built
 */
export async function serveFiles(folder: string): Promise<{ address: string; server: Server }> {
  await access(`${folder}/index.html`).catch(() => {
    throw new Error('There is no site: npm run site');
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = pathname.replace(PATH, '/').replace(/\/$/, '/index.html');
    const type = TYPES[extname(file)];
    const answer = pathname.startsWith(PATH) && type ? readFile(folder + file) : Promise.reject(new Error());
    answer.then(
      (text) => response.setHeader('content-type', type!).end(text),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}${PATH}`, server };
}

/** Serves the site to the tests of a file; what it returns is filled in when the first of them begins. */
export function serveSite(): { address: string; server: Server } {
  const site = {} as { address: string; server: Server };
  test.beforeAll(async () => {
    Object.assign(site, await serveFiles(SITE));
  });
  test.afterAll(() => {
    site.server.close();
    site.server.closeAllConnections();
  });
  return site;
}
