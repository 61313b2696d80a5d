import { localeOf, type Settings } from '../settings.js';
import { htmlAttributes, tag } from './attributes.js';
import { payLabel } from './pay-label.js';
import { scriptTag, type Published } from './script-tag.js';

const cardsScript = `
<script type="module">
  // As your server reads them from GET /v1/customers/{id}/cards.
  document.querySelector('mp-card-form').savedCards = await (await fetch('/cards')).json();
</script>`;

/** The page with the form, and the page /pay answers with. */
export function htmlSnippet(settings: Settings, published: Published): string {
  return `<!doctype html>
<html lang="${localeOf(settings)}">
  ${scriptTag(published).replaceAll('\n', '\n  ')}
  <form action="/pay" method="post">
    ${tag('mp-card-form', htmlAttributes(settings), 4)}
    <button>${payLabel(settings)}</button>
  </form>
</html>
${settings.savedCards ? cardsScript : ''}
<!-- What /pay answers with: {id} is the id of the ${settings.api === 'orders' ? 'order' : 'payment'}. -->
<mp-payment-status check="/pay/{id}"></mp-payment-status>
<script>
  // After a decline its button leads back to the form: write the address of your page.
  addEventListener('mp-retry', () => location.assign('/checkout'));
</script>
`;
}
