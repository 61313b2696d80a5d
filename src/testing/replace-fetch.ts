import { MERCADO_PAGO, type Answering } from './answering.js';
import { withShopKeys } from './shop-keys.js';

/**
 * Turns the requests of this process to Mercado Pago, such as those of its official Node SDK, to a sandbox: the shop's
 * backend runs as it is. The SDK has no option for another host and calls the global `fetch`, so that is what is replaced.
 *
 * For tests only. Give it the sandbox that the page uses: a card token is known to the one that made it.
 *
 * @returns puts the former `fetch` back
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
