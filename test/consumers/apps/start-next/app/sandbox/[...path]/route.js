import { sandbox } from '../../../account.mjs';

/** Serves the sandbox to the page: `/sandbox/v1/…` is its `/v1/…`. */
async function answer(request) {
  const { method, headers } = request;
  const body = ['GET', 'HEAD', 'OPTIONS'].includes(method) ? undefined : await request.text();
  const url = new URL(request.url);
  url.pathname = url.pathname.replace('/sandbox', '');
  return sandbox.fetch(new Request(url, { method, headers, body }));
}

export { answer as GET, answer as OPTIONS, answer as POST, answer as PUT };
