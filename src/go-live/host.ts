/**
 * Whether an address is local to this computer or network: hosts browsers trust without https (localhost and loopback),
 * private IPv4 and mDNS names.
 */
export const isLocal = ({ hostname }: URL): boolean =>
  /^(?:(?:.+\.)?localhost|\[::1\]|0\.0\.0\.0|127\..+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|.+\.local)$/.test(
    hostname,
  );

/** Mercado Pago's own sites: `mercadopago.com`, `www.mercadopago.com.ar`, `mercadopago.cl`. */
export const isMercadoPago = ({ hostname }: URL): boolean =>
  /(?:^|\.)mercadopago\.(?:com(?:\.[a-z]{2})?|cl)$/.test(hostname);
