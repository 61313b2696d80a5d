import { useState } from 'react';
import { MpCardForm, MpPaymentStatus } from 'mercadopago-elements/react';

export function Checkout() {
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
      <MpPaymentStatus htmlFor="card" payment={payment} onRetry={() => setLocked(false)} />
      <MpCardForm id="card" publicKey={import.meta.env.VITE_PUBLIC_KEY} amount="1250.50" />
      <button disabled={locked}>Pagar</button>
    </form>
  );
}
