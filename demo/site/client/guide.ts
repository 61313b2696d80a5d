import { home, startWorker } from './worker.js';

// The guide needs no worker; it is read without a network once there is one.
void startWorker().catch(() => undefined);

// Without room beside the text the contents are folded up.
if (matchMedia('(width < 60rem)').matches) document.querySelector('.contents details')?.removeAttribute('open');

const search = document.querySelector<HTMLElement>('.find');
if (search) {
  search.hidden = false;
  // The index comes when somebody is about to type.
  search.addEventListener(
    'focusin',
    () => void import('./guide-search.js').then(({ startSearch }) => startSearch(search, home)),
    { once: true },
  );
}
