/** Set by `useSandbox()`. A registered symbol, because the script-tag file shares no module with the sandbox. */
const SANDBOX = Symbol.for('mercadopago-elements.sandbox');

const isLoopback = (hostname: string): boolean => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** A sandbox runs on the page's machine, or at the address given to `useSandbox()`. */
function isSandbox({ hostname, href }: URL): boolean {
  const sandbox = (globalThis as { [SANDBOX]?: string })[SANDBOX];
  return (isLoopback(hostname) && isLoopback(location.hostname)) || (!!sandbox && href.startsWith(`${sandbox}/`));
}

/** Whether a frame may load the address: `https`, or a sandbox over `http`. Never `javascript:`, `data:` or `file:`. */
export function isAddressAllowed(address: string): boolean {
  if (!URL.canParse(address, document.baseURI)) return false;
  const url = new URL(address, document.baseURI);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isSandbox(url));
}
