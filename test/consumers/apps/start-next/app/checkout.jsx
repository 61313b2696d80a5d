'use client';

import { useState } from 'react';
import { MpCardForm, MpPaymentStatus } from 'mercadopago-elements/react';
import { useSandbox } from 'mercadopago-elements/sandbox';

// In the browser only: the server renders this file too.
if (typeof document !== 'undefined') useSandbox('/sandbox');

export function Checkout({ publicKey }) {
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
      <MpCardForm id="card" publicKey={publicKey} amount="1250.50" />
      <button>Pagar</button>
    </form>
  );
}
