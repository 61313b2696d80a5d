import { readFileSync } from 'node:fs';
import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

interface Inventory {
  scripts: { address: string }[];
  hosts: { directive: string; source: string }[];
}

/** Mercado Pago's hosts, from the package, for both versions of mercadopago.js and for secure fields. */
const { scripts, hosts } = JSON.parse(
  readFileSync(new URL('../docs/scripts.json', import.meta.url), 'utf8'),
) as Inventory;

const sourcesOf = (directive: string): string[] => [
  ...new Set(hosts.filter((host) => host.directive === directive).map(({ source }) => source)),
];

const mercadoPago = {
  // Inline scripts and our own have no address.
  scriptSrc: scripts.flatMap(({ address }) => (URL.canParse(address) ? new URL(address).origin : [])),
  connectSrc: sourcesOf('connect-src'),
  frameSrc: sourcesOf('frame-src'),
  imgSrc: sourcesOf('img-src'),
};

/**
 * Policy for every page of the shop: only its own content, plus Mercado Pago for a real account. Trusted Types are not
 * required, although the elements support them: mercadopago.js adds its fraud prevention as plain text, which they
 * would block.
 */
export function shopHeaders(sandboxed: boolean): MiddlewareHandler {
  const more = sandboxed ? { scriptSrc: [], connectSrc: [], frameSrc: [], imgSrc: [] } : mercadoPago;
  // Any bank may ask the buyer to confirm a payment: its page is framed and, under Payments, posted to.
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
    // The default, no-referrer, would hide from Mercado Pago which shop is calling.
    referrerPolicy: 'strict-origin-when-cross-origin',
    // Plain http on a developer's machine must stay plain http.
    strictTransportSecurity: false,
  });
}
