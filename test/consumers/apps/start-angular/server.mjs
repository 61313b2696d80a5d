import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { charge, publicKey, readForm, serveSandbox } from './shop.mjs';

const PORT = process.env.PORT ?? 3000;

async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/sandbox/')) return serveSandbox(request, response);
  if (pathname === '/pay') {
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify(await charge(await readForm(request))));
  }
  if (pathname.endsWith('.js')) {
    response.setHeader('content-type', 'text/javascript');
    return response.end(await readFile(`built/browser${pathname}`));
  }
  response.setHeader('content-type', 'text/html');
  return response.end((await readFile('built/browser/index.html', 'utf8')).replace('PUBLIC_KEY', publicKey));
}

createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(500).end());
}).listen(PORT, () => console.log(`http://localhost:${PORT}`));
