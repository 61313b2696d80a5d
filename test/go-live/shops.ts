/** Pages that pass every row that a page can answer. Each bad page is one of them with one thing changed. */

export const ADDRESS = 'https://tienda.example.com.ar/checkout';

export const TEST_KEY = 'TEST-0a1b2c3d-1111-2222-3333-444455556666';
export const LIVE_KEY = 'APP_USR-0a1b2c3d-1111-2222-3333-444455556666';
/** In the shape of one; it opens nothing. */
export const ACCESS_TOKEN = `APP_USR-1234567890123456-010203-${'0123456789abcdef'.repeat(2)}-123456789`;
/** A test card of Mercado Pago's. */
export const CARD = '4509953566233704';

export const V1 = 'https://secure.mlstatic.com/sdk/javascript/v1/mercadopago.js';
export const V2 = 'https://sdk.mercadopago.com/js/v2';

const page = (head: string, main: string): string => `<!doctype html>
<html lang="es-AR">
  <head><title>Pagar</title>${head}</head>
  <body>
    <main>${main}</main>
    <footer>
      <a id="promotions" href="https://www.mercadopago.com.ar/promociones">Promociones de Mercado Pago</a>
      <a id="costs" href="https://www.mercadopago.com.ar/ayuda/costos-financiacion_621">Costos de financiación</a>
      <a id="terms" href="/terminos">Términos y condiciones</a>
    </footer>
  </body>
</html>`;

/** With our elements, as the README has it. */
export const elementsShop = page(
  '',
  `<form id="pay" action="/pagar" method="post">
    <mp-card-form id="card" public-key="${LIVE_KEY}" amount="1250.50"></mp-card-form>
    <button>Pagar</button>
  </form>
  <mp-payment-status for="card" status="approved" status-detail="accredited" statement-descriptor="TIENDA">
  </mp-payment-status>`,
);

/** With inputs of the shop's own and mercadopago.js on the page. */
export const ownInputsShop = page(
  `<script src="${V2}"></script><script>const mp = new MercadoPago('${LIVE_KEY}');</script>`,
  `<form id="pay" action="/pagar" method="post">
    <input name="email">
    <input id="number" data-checkout="cardNumber" autocomplete="cc-number">
    <input id="code" data-checkout="securityCode" autocomplete="cc-csc">
    <input id="expiry" data-checkout="cardExpiration">
    <input id="holder" data-checkout="cardholderName">
    <select data-checkout="docType"></select>
    <input id="document" data-checkout="docNumber">
    <p id="plan">12 cuotas de $ 1.000
      <b id="cft" style="font-size: 36px; color: #006">CFT: 120,50%</b> <small id="tea" style="font-size: 16px; color: #000">TEA: 95,00%</small>
    </p>
    <input type="hidden" name="token">
    <button id="submit">Pagar</button>
  </form>
  <mp-payment-status id="result" status="approved" status-detail="accredited" statement-descriptor="TIENDA">
  </mp-payment-status>`,
);
