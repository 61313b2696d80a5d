import type { Settings } from '../settings.js';
import { jsxAttributes, tag } from './attributes.js';
import { payLabel } from './pay-label.js';

/** Until the result of a 3-D Secure challenge is known, the element asks the shop's server for it. */
const CHECK = "check={payment?.id ? `/pay/${payment.id}` : ''}";
const NOTE = '      {/* Yours to write: /pay/{id} answers with this order, to this buyer only. */}\n';

/** After `npm install mercadopago-elements @lit/react`. */
export function reactSnippet(settings: Settings): string {
  const attributes = ['id="card"', ...jsxAttributes(settings), ...(settings.savedCards ? ['savedCards={cards}'] : [])];
  const status = ['htmlFor="card"', 'payment={payment}', 'onRetry={() => setLocked(false)}'];
  return `import { useState } from 'react';
import { MpCardForm, MpPaymentStatus } from 'mercadopago-elements/react';

export function Checkout(${settings.savedCards ? '{ cards }' : ''}) {
  const [payment, setPayment] = useState(null);
  // Each submit is another payment: none until the buyer chooses to try again.
  const [locked, setLocked] = useState(false);

  /** Runs once the token is ready: it is one of the form's values. */
  async function pay(event) {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.currentTarget));
    setLocked(true);
    setPayment(null);
    try {
      const answer = await fetch('/pay', { method: 'POST', body });
      setPayment(await answer.json());
    } catch {
      // No answer is not a "no": the buyer may have been charged.
      setPayment({ status: 'unknown' });
    }
  }

  return (
    <form onSubmit={pay}>
${settings.challenge ? NOTE : ''}      ${tag('MpPaymentStatus', settings.challenge ? [...status, CHECK] : status, 6, true)}
      ${tag('MpCardForm', attributes, 6, true)}
      <button disabled={locked}>${payLabel(settings)}</button>
    </form>
  );
}
`;
}
