import { MERCADO_PAGO, type Answering } from './answering.js';
import { withShopKeys } from './shop-keys.js';

/**
 * Redirects this process's requests to Mercado Pago, such as those of its official Node SDK, to a sandbox: the shop's
 * backend runs unchanged. The SDK has no option for the host and calls the global `fetch`, so that is replaced.
 *
 * For tests only. Pass the sandbox the page uses: only it knows the card tokens it made.
 *
 * @returns a function that restores the original `fetch`
 */
export function replaceFetch(sandbox: Answering): () => void {
  const former = globalThis.fetch;
  const answering = withShopKeys(sandbox);
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return MERCADO_PAGO.test(url) ? answering.fetch(new Request(input, init)) : former(input, init);
  };
  return () => {
    globalThis.fetch = former;
  };
}
