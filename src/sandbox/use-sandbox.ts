/**
 * Read by the loader of mercadopago.js. A registered symbol, because the script-tag file shares no module with this
 * one.
 */
const SANDBOX = Symbol.for('mercadopago-elements.sandbox');

/**
 * Makes the forms of this page load the stand-in of mercadopago.js from a sandbox instead of from Mercado Pago: on a
 * loopback host (localhost, 127.0.0.1) with any key, elsewhere with a `TEST-` key. Other forms ignore it and warn in
 * the console, because a prefix such as `APP_USR-` does not show whether cards are real.
 *
 * Call it before the first form is used: a form keeps the SDK it has loaded.
 *
 * @param sandboxUrl where `createSandbox().fetch` is served, for example `/sandbox`
 */
export function useSandbox(sandboxUrl: string): void {
  const url = new URL(sandboxUrl, document.baseURI).href.replace(/\/$/, '');
  (globalThis as { [SANDBOX]?: string })[SANDBOX] = url;
}
