import type { Settings } from '../settings.js';
import { jsxAttributes, tag } from './attributes.js';
import { payLabel } from './pay-label.js';

/** After `npm install mercadopago-elements @lit/react`. */
export function reactSnippet(settings: Settings): string {
  const attributes = ['id="card"', ...jsxAttributes(settings), ...(settings.savedCards ? ['savedCards={cards}'] : [])];
  return `import { useState } from 'react';
import { MpCardForm, MpPaymentStatus } from 'mercadopago-elements/react';

export function Checkout(${settings.savedCards ? '{ cards }' : ''}) {
  const [payment, setPayment] = useState(null);

  /** Runs once the token is ready: it is one of the form's values. */
  async function pay(event) {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.currentTarget));
    const answer = await fetch('/pay', { method: 'POST', body });
    setPayment(await answer.json());
  }

  return (
    <form onSubmit={pay}>
      <MpPaymentStatus htmlFor="card" payment={payment} />
      ${tag('MpCardForm', attributes, 6, true)}
      <button>${payLabel(settings)}</button>
    </form>
  );
}
`;
}
