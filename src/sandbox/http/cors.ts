/** Headers sent by both SDKs and by backends; Mercado Pago's own list is unknown. */
const REQUEST_HEADERS = [
  'accept',
  'authorization',
  'content-type',
  'x-idempotency-key',
  'x-meli-session-id',
  'x-product-id',
  'x-public-key',
  'x-tracking-id',
].join(', ');

/** Lets any page read the answer: without it a browser shows no status and no body, not even of an error. */
export function withCors(response: Response): Response {
  response.headers.set('access-control-allow-origin', '*');
  response.headers.set('access-control-expose-headers', 'retry-after, x-request-id');
  return response;
}

/** The answer to `OPTIONS`. Every v1 call is preflighted, because v1 sends a JSON content type even with `GET`. */
export const preflight = (): Response =>
  withCors(
    new Response(null, {
      status: 204,
      headers: {
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': REQUEST_HEADERS,
        'access-control-max-age': '600',
      },
    }),
  );
