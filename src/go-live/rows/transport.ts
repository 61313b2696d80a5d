import { isLocal } from '../host.js';
import { fail, pass, unknown, type Judge } from '../verdict.js';

/** Row 5: https for the page, for the form's target and for everything the page loads. Plain http is for tests only. */
export const https: Judge = ({ url, plainHttp }) => {
  if (plainHttp.targets.length > 0) return fail('https-target', plainHttp.targets);
  if (!url) return unknown('https-no-address');
  if (url.protocol === 'http:') return isLocal(url) ? unknown('https-local') : fail('https-page');
  return plainHttp.resources.length > 0 ? fail('https-mixed', plainHttp.resources) : pass('https');
};
