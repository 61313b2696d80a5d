import type { Challenge } from '../account/challenges.js';

const STYLES = `
  * { box-sizing: border-box }
  body { margin: 0; padding: 20px; background: #fff; color: #1c2430; font: 16px/1.45 system-ui, sans-serif }
  header { display: flex; justify-content: space-between; gap: 12px; padding-bottom: 12px; border-bottom: 3px solid #0b6b4f }
  header b { color: #0b6b4f; font-size: 18px }
  header span { color: #4a5568; font-size: 13px; text-align: end }
  h1 { margin: 18px 0 6px; font-size: 20px }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 14px 0 }
  dt { color: #4a5568 }
  dd { margin: 0; font-weight: 600 }
  label { display: block; margin-top: 16px; font-weight: 600 }
  input { width: 100%; max-width: 220px; height: 44px; padding: 0 12px; border: 1px solid #5b6675; border-radius: 4px; font: inherit; letter-spacing: .2em }
  .test { margin: 16px 0; padding: 10px 12px; background: #fff4d6; border-inline-start: 4px solid #8a5600; font-size: 14px }
  button { min-height: 44px; margin: 16px 12px 0 0; padding: 0 20px; border: 1px solid #0b6b4f; border-radius: 4px; background: #0b6b4f; color: #fff; font: inherit; font-weight: 600 }
  button[value=fail] { background: #fff; color: #0b6b4f }
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const page = (body: string): string => `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Banco de prueba</title>
<style>${STYLES}</style>
</head>
<body>
<header><b>Banco de Prueba</b><span>Verificación 3-D Secure<br>Esto no es un banco de verdad</span></header>
${body}
</body>
</html>`;

const heading = (title: string, text: string): string => `<h1>${title}</h1><p>${text}</p>`;

/**
 * The bank's page: looks like a bank's, and says it is a test.
 *
 * @param action where its form posts to, relative to the page's address
 */
export function bankPage(challenge: Challenge, action: string): string {
  if (challenge.end === 'endless')
    return page(heading('Procesando', '<span role="status">Un momento, por favor…</span>'));
  return page(`${heading('Confirmá tu compra', 'Ingresá el código que te enviamos por SMS.')}
<dl>
<dt>Comercio</dt><dd>Tienda de prueba</dd>
<dt>Monto</dt><dd>${escaped(challenge.amount)}</dd>
<dt>Tarjeta</dt><dd>•••• ${escaped(challenge.lastFour)}</dd>
</dl>
<form method="post" action="${escaped(action)}">
<label for="code">Código</label>
<input id="code" value="123456" inputmode="numeric" autocomplete="off">
<p class="test">Página de prueba: cualquier código sirve. El botón decide cómo termina.</p>
<button name="decision" value="pass">Confirmar</button><button name="decision" value="fail">Rechazar</button>
</form>`);
}

/** The page after a challenge. It notifies the page that frames it, unless the bank is `silent`. */
export const overPage = ({ end }: Challenge): string =>
  page(
    heading('Listo', 'Podés volver a la tienda.') +
      (end === 'silent' ? '' : `<script>parent.postMessage({ status: 'COMPLETE' }, '*')</script>`),
  );

/** For an address without a challenge. */
export const noPage = (): string =>
  page(heading('No encontramos esta verificación', 'Volvé a la tienda y pagá de nuevo.'));

/**
 * Under Orders, the page of Mercado Pago in the shop's frame. It holds the bank's page in a frame of its own and passes
 * on the end of the challenge.
 *
 * @param bank address of the bank's page, relative to this one
 */
export const framingPage = (bank: string): string => `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mercado Pago de prueba</title>
<style>html, body { height: 100%; margin: 0 } iframe { display: block; width: 100%; height: 100%; border: 0 }</style>
</head>
<body>
<iframe title="Banco de prueba" src="${escaped(bank)}"></iframe>
<script>
addEventListener('message', ({ source, data }) => {
  if (source === frames[0] && data && data.status === 'COMPLETE') parent.postMessage({ status: 'COMPLETE' }, '*');
});
</script>
</body>
</html>`;
