import { home, startWorker } from './worker.js';

// The guide works without the worker; with it, the guide can be read offline.
void startWorker().catch(() => undefined);

// Collapse the contents if there is no room next to the text.
if (matchMedia('(width < 60rem)').matches) document.querySelector('.contents details')?.removeAttribute('open');

const search = document.querySelector<HTMLElement>('.find');
if (search) {
  search.hidden = false;
  // Load the index when the reader is about to type.
  search.addEventListener(
    'focusin',
    () => void import('./guide-search.js').then(({ startSearch }) => startSearch(search, home)),
    { once: true },
  );
}
