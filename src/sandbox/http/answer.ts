/** What a route returns. Text is sent unchanged, anything else as JSON. */
export interface Answer {
  status: number;
  body: unknown;
  /** For text; JSON has its own. */
  type?: 'text/html' | 'text/javascript' | 'image/svg+xml';
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent = (): Answer => ({ status: 204, body: null });
export const script = (source: string): Answer => ({ status: 200, body: source, type: 'text/javascript' });
export const page = (html: string): Answer => ({ status: 200, body: html, type: 'text/html' });

export const picture = (svg: string): Answer => ({ status: 200, body: svg, type: 'image/svg+xml' });

export function toResponse({ status, body, type }: Answer): Response {
  if (status === 204) return new Response(null, { status });
  const text = type ? String(body) : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': `${type ?? 'application/json'}; charset=utf-8` } });
}
