import { isLoopback } from '../../dom/loopback.js';

/** Set by `useSandbox()`. A registered symbol, because the script-tag file shares no module with the sandbox. */
const SANDBOX = Symbol.for('mercadopago-elements.sandbox');

/** A sandbox runs on the page's machine, or at the address given to `useSandbox()`. */
function isSandbox(url: URL): boolean {
  const sandbox = (globalThis as { [SANDBOX]?: string })[SANDBOX];
  return (isLoopback(url) && isLoopback(location)) || (!!sandbox && url.href.startsWith(`${sandbox}/`));
}

/** Whether a frame may load the address: `https`, or a sandbox over `http`. Never `javascript:`, `data:` or `file:`. */
export function isAddressAllowed(address: string): boolean {
  if (!URL.canParse(address, document.baseURI)) return false;
  const url = new URL(address, document.baseURI);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isSandbox(url));
}
