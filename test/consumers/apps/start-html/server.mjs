import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { charge, publicKey, readForm, serveSandbox } from './shop.mjs';

const PORT = process.env.PORT ?? 3000;

/** The response to the form's post. A declined order has the reason in its payment; its button leads back to the form. */
const result = ({ status = 'unknown', status_detail = '', transactions }) => `<!doctype html>
<html lang="es-AR">
  <meta charset="utf-8" />
  <title>Tienda</title>
  <script src="/dist/mercadopago-elements.js" defer></script>
  <mp-payment-status
    status="${status}"
    status-detail="${transactions?.payments[0].status_detail ?? status_detail}"
  ></mp-payment-status>
  <script>
    addEventListener('mp-retry', () => location.assign('/'));
  </script>
</html>`;

async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/sandbox/')) return serveSandbox(request, response);
  if (pathname.startsWith('/dist/')) {
    response.setHeader('content-type', 'text/javascript');
    return response.end(await readFile(`node_modules/mercadopago-elements${pathname}`));
  }
  response.setHeader('content-type', 'text/html');
  if (pathname === '/pay') {
    // No answer is not a "no": the buyer may have been charged.
    const page = await readForm(request)
      .then(charge)
      .then(result)
      .catch(() => result({}));
    return response.end(page);
  }
  return response.end((await readFile('index.html', 'utf8')).replace('PUBLIC_KEY', publicKey));
}

createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(500).end());
}).listen(PORT, () => console.log(`http://localhost:${PORT}`));
