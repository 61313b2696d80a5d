import react from '@vitejs/plugin-react';
import { charge, publicKey, readForm, serveSandbox } from './shop.mjs';

/** The shop's server, next to the page's. */
const shop = {
  name: 'shop',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url.startsWith('/sandbox/')) return serveSandbox(request, response).catch(next);
      if (request.url !== '/pay') return next();
      return readForm(request)
        .then(charge)
        .then((payment) => response.setHeader('content-type', 'application/json').end(JSON.stringify(payment)))
        .catch(next);
    });
  },
};

export default {
  plugins: [react(), shop],
  define: { 'import.meta.env.VITE_PUBLIC_KEY': JSON.stringify(publicKey) },
};
