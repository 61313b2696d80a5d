/** The site's service worker: simulates Mercado Pago and the shop's server, and serves the site's files offline. */
import { readAccount } from '../addresses.js';
import { answerSandbox } from './accounts.js';
import { answerFile, dropOldFiles, keepFiles } from './files.js';
import { scope } from './scope.js';
import { answerShop } from './shop.js';

const played = { sandbox: answerSandbox, shop: answerShop };

function answer(request: Request): Promise<Response> | null {
  const { scope: base } = scope.registration;
  const { origin, pathname } = new URL(request.url);
  if (!`${origin}${pathname}`.startsWith(base)) return null;
  const [part = '', name = '', ...rest] = `${origin}${pathname}`.slice(base.length).split('/');
  const account = readAccount(name);
  if ((part === 'sandbox' || part === 'shop') && account) return played[part](account, rest.join('/'), request);
  return request.method === 'GET' ? answerFile(request) : null;
}

scope.addEventListener('install', (event) => event.waitUntil(keepFiles().then(() => scope.skipWaiting())));
scope.addEventListener('activate', (event) => event.waitUntil(dropOldFiles().then(() => scope.clients.claim())));
// A page reloaded past the worker asks to be claimed; an open page keeps the worker from being ended while idle.
scope.addEventListener('message', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
  const answered = answer(event.request);
  if (answered) event.respondWith(answered);
});
