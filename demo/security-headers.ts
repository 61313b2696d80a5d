import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

/** Hosts that both versions of mercadopago.js use; Mercado Pago publishes no list, this one was measured. */
const mercadoPago = {
  scriptSrc: ['https://sdk.mercadopago.com', 'https://secure.mlstatic.com', 'https://http2.mlstatic.com'],
  connectSrc: [
    'https://api.mercadopago.com',
    'https://secure-fields.mercadopago.com',
    'https://api-static.mercadopago.com',
    'https://api.mercadolibre.com',
    'https://events.mercadopago.com',
  ],
  frameSrc: ['https://secure-fields.mercadopago.com', 'https://mldp.mercadopago.com'],
  imgSrc: ['https://*.mlstatic.com', 'https://*.mercadopago.com'],
};

/**
 * Every page of the shop: nothing but its own, and Mercado Pago where the account is a real one. Trusted Types are not
 * required, though the elements run with them: mercadopago.js adds its fraud prevention by plain text, and would lose it.
 */
export function shopHeaders(sandboxed: boolean): MiddlewareHandler {
  const hosts = sandboxed ? { scriptSrc: [], connectSrc: [], frameSrc: [], imgSrc: [] } : mercadoPago;
  const policy: Policy = {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", NONCE, ...hosts.scriptSrc],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", ...hosts.imgSrc],
    connectSrc: ["'self'", ...hosts.connectSrc],
    frameSrc: ["'self'", ...hosts.frameSrc],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  };
  return secureHeaders({
    contentSecurityPolicy: policy,
    xFrameOptions: 'DENY',
    // The default, no-referrer, would hide from Mercado Pago which shop is asking.
    referrerPolicy: 'strict-origin-when-cross-origin',
    // Plain http on a developer's machine must stay plain http.
    strictTransportSecurity: false,
  });
}
