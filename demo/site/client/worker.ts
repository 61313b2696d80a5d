/** How often an open page pings the worker, in milliseconds: browsers end one that is idle for 30 s. */
const HEARTBEAT = 15_000;

const base = document.documentElement.dataset['base'] ?? './';

/** Root of the site, such as `https://example.org/elements/`. */
export const home = new URL(base, location.href).href;

/**
 * Waits until the service worker answers this page.
 *
 * @throws Error with a message for the reader, if there is no service worker here
 */
export async function startWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) {
    throw new Error(
      'This page needs a service worker. Open it over https or on localhost, and not in a private window.',
    );
  }
  await serviceWorker.register(`${home}worker.js`, { scope: home });
  const { active } = await serviceWorker.ready;
  if (!serviceWorker.controller) {
    const taken = new Promise((done) => serviceWorker.addEventListener('controllerchange', done, { once: true }));
    active?.postMessage('claim');
    await taken;
  }
  setInterval(() => serviceWorker.controller?.postMessage('open'), HEARTBEAT);
}
