/** Read by the loader of mercadopago.js; registered, because the script-tag file shares no module with this one. */
const SANDBOX = Symbol.for('mercadopago-elements.sandbox');

/**
 * Makes the forms of this page whose key is of the test environment (`TEST-…`) load the stand-in of mercadopago.js from
 * a sandbox instead of from Mercado Pago. Forms with any other key ignore it and say so in the console.
 *
 * Call it before the first form is used: a form that has its SDK keeps it.
 *
 * @param sandboxUrl where `createSandbox().fetch` is served, for example `/sandbox`
 */
export function useSandbox(sandboxUrl: string): void {
  const url = new URL(sandboxUrl, document.baseURI).href.replace(/\/$/, '');
  (globalThis as { [SANDBOX]?: string })[SANDBOX] = url;
}
