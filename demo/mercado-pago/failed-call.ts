import { MercadoPagoError } from 'mercadopago';

/**
 * Statuses that mean the request was refused and nothing was charged. With any other there may be a charge: 5xx, a key
 * used or locked (409, 423), and 0, the SDK's status for a broken connection.
 */
const NOT_CHARGED = [400, 401, 403, 404, 422, 429];

export const isRefusal = (error: unknown): boolean =>
  error instanceof MercadoPagoError && NOT_CHARGED.includes(error.status);

/** A 2xx whose body broke off, or was not Mercado Pago's: the SDK returns it as an answer without members. */
export class UnreadableAnswer extends MercadoPagoError {
  constructor() {
    super({ message: 'the answer cannot be read' });
  }
}

/** For the log: only codes, because the descriptions of causes repeat what was sent. */
export function logFailure(what: string, error: unknown): void {
  if (!(error instanceof MercadoPagoError)) return console.warn(`${what} error=${String(error)}`);
  const codes = error.causes.map((cause) =>
    typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : '?',
  );
  const causes = codes.length > 0 ? ` causes=${codes.join(',')}` : '';
  console.warn(`${what} error=${error.status} ${error.message}${causes}`);
}
