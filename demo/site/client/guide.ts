import { startWorker } from './worker.js';

// The guide needs no worker; it is read without a network once there is one.
void startWorker().catch(() => undefined);

// Without room beside the text the contents are folded up.
if (matchMedia('(width < 60rem)').matches) document.querySelector('.contents details')?.removeAttribute('open');
