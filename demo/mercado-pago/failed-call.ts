import type { MercadoPagoError } from 'mercadopago';

/**
 * Statuses that say that nothing was charged: the request was refused. Any other may hide a charge: a 5xx, a key that was
 * used or is locked (409, 423), and 0, the SDK's status of a broken connection.
 */
const NOT_CHARGED = [400, 401, 403, 404, 422, 429];

export const isRefusal = ({ status }: MercadoPagoError): boolean => NOT_CHARGED.includes(status);

/** For the log: codes only, because descriptions of causes repeat what was sent. */
export function logFailure(what: string, error: MercadoPagoError): void {
  const codes = error.causes.map((cause) =>
    typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : '?',
  );
  console.warn(`${what} error=${error.status} ${error.message} causes=${codes.join(',')}`);
}
