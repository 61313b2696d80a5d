/**
 * Whether an address is local to this computer or network: hosts browsers trust without https (localhost and loopback),
 * private IPv4, mDNS names, and names that never lead to a public host: `.test` (RFC 6761; Laragon, Valet and Herd serve
 * shops there), `.internal` and `.home.arpa` (RFC 8375).
 */
export const isLocal = ({ hostname }: URL): boolean =>
  /^(?:(?:.+\.)?localhost|\[::1\]|0\.0\.0\.0|127\..+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|.+\.(?:local|test|internal|home\.arpa))$/.test(
    hostname,
  );

/** Mercado Pago's own hosts: `api.mercadopago.com`, `www.mercadopago.com.ar`, `mercadopago.cl`. */
export const isMercadoPago = ({ hostname }: URL): boolean =>
  /(?:^|\.)mercadopago\.(?:com(?:\.[a-z]{2})?|cl)$/.test(hostname);
