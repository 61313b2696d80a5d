import { scope } from './scope.js';

/** Inserted by the build: every file of the site, and a name that changes with any of them. */
declare const SITE_FILES: readonly string[];
declare const SITE_VERSION: string;

const CACHE = `site-${SITE_VERSION}`;

/** Caches the whole site for offline use. It is small. */
export async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(
    SITE_FILES.map((file) => new Request(new URL(file, scope.registration.scope), { cache: 'reload' })),
  );
}

export async function dropOldFiles(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('site-') && name !== CACHE).map((name) => caches.delete(name)),
  );
}

/** A file of the site: the cached one, which matches all others, or the network's. */
export async function answerFile(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const url = new URL(request.url);
  url.search = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return (await cache.match(url.href)) ?? fetch(request);
}
