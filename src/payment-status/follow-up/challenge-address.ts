/** Written by `useSandbox()`. A registered symbol: the script-tag file shares no module with the sandbox. */
const SANDBOX = Symbol.for('mercadopago-elements.sandbox');

const isLoopback = (hostname: string): boolean => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** A sandbox stands beside the page on one machine, or where `useSandbox()` says. */
function isSandbox({ hostname, href }: URL): boolean {
  const sandbox = (globalThis as { [SANDBOX]?: string })[SANDBOX];
  return (isLoopback(hostname) && isLoopback(location.hostname)) || (!!sandbox && href.startsWith(`${sandbox}/`));
}

/** Whether a frame may be pointed there: `https`, or a sandbox by `http`. Scripts, data and files are no addresses. */
export function isAddressAllowed(address: string): boolean {
  if (!URL.canParse(address, document.baseURI)) return false;
  const url = new URL(address, document.baseURI);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isSandbox(url));
}
