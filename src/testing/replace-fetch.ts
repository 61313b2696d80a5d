import { MERCADO_PAGO, type Answering } from './answering.js';
import { refuseHttps } from './refuse-https.js';
import { withShopKeys } from './shop-keys.js';

/**
 * Redirects this process's requests to Mercado Pago, such as those of its official Node SDK 3 or later, to a sandbox: the
 * shop's backend runs unchanged. The SDK has no option for the host and calls the global `fetch`, so that is replaced.
 *
 * Node SDK 2 and others that use Node's `https` instead cannot be redirected: in Node their requests to Mercado Pago fail,
 * with an error that says so.
 *
 * For tests only. Pass the sandbox the page uses: only it knows the card tokens it made.
 *
 * @returns a function that restores the original `fetch` and `https`
 */
export function replaceFetch(sandbox: Answering): () => void {
  const former = globalThis.fetch;
  const answering = withShopKeys(sandbox);
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return MERCADO_PAGO.test(url) ? answering.fetch(new Request(input, init)) : former(input, init);
  };
  const allowHttps = refuseHttps();
  return () => {
    allowHttps();
    globalThis.fetch = former;
  };
}
