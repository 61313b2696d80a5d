import type { MercadoPagoError } from 'mercadopago';

/**
 * Statuses that mean the request was refused and nothing was charged. With any other there may be a charge: 5xx, a key
 * used or locked (409, 423), and 0, the SDK's status for a broken connection.
 */
const NOT_CHARGED = [400, 401, 403, 404, 422, 429];

export const isRefusal = ({ status }: MercadoPagoError): boolean => NOT_CHARGED.includes(status);

/** For the log: only codes, because the descriptions of causes repeat what was sent. */
export function logFailure(what: string, error: MercadoPagoError): void {
  const codes = error.causes.map((cause) =>
    typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : '?',
  );
  const causes = codes.length > 0 ? ` causes=${codes.join(',')}` : '';
  console.warn(`${what} error=${error.status} ${error.message}${causes}`);
}
