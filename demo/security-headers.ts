import { readFileSync } from 'node:fs';
import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

interface Inventory {
  scripts: { address: string }[];
  hosts: { directive: string; source: string }[];
}

/** What the package says of the hosts of Mercado Pago, for both versions of mercadopago.js and for secure fields. */
const { scripts, hosts } = JSON.parse(
  readFileSync(new URL('../docs/scripts.json', import.meta.url), 'utf8'),
) as Inventory;

const sourcesOf = (directive: string): string[] => [
  ...new Set(hosts.filter((host) => host.directive === directive).map(({ source }) => source)),
];

const mercadoPago = {
  // Inline scripts, and our own, have no address.
  scriptSrc: scripts.flatMap(({ address }) => (URL.canParse(address) ? new URL(address).origin : [])),
  connectSrc: sourcesOf('connect-src'),
  frameSrc: sourcesOf('frame-src'),
  imgSrc: sourcesOf('img-src'),
};

/**
 * Every page of the shop: nothing but its own, and Mercado Pago where the account is a real one. Trusted Types are not
 * required, though the elements run with them: mercadopago.js adds its fraud prevention by plain text, and would lose it.
 */
export function shopHeaders(sandboxed: boolean): MiddlewareHandler {
  const more = sandboxed ? { scriptSrc: [], connectSrc: [], frameSrc: [], imgSrc: [] } : mercadoPago;
  // The bank that asks the buyer to confirm a payment may be any: it is framed, and under Payments posted to.
  const banks = sandboxed ? [] : ['https:'];
  const policy: Policy = {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", NONCE, ...more.scriptSrc],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", ...more.imgSrc],
    connectSrc: ["'self'", ...more.connectSrc],
    frameSrc: ["'self'", ...more.frameSrc, ...banks],
    formAction: ["'self'", ...banks],
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
