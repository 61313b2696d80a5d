import { useRef, useState } from 'react';
import { MpCardForm, MpPaymentStatus } from 'mercadopago-elements/react';

/** Without a form: the page requests the token when it is ready to pay. */
export function RefCheckout({ publicKey }) {
  const card = useRef(null);
  const [ready, setReady] = useState(false);
  const [payment, setPayment] = useState(null);
  // Each click is another payment: none until the buyer chooses to try again.
  const [locked, setLocked] = useState(false);

  async function pay() {
    setLocked(true);
    setPayment(null);
    // Without a token, the form has told the buyer what to do.
    const token = await card.current.tokenize().catch(() => null);
    if (!token) return setLocked(false);
    // As in a form's post, what is null or false is left out: no bank, no consent to keep the card.
    const entries = Object.entries(token).filter(([, value]) => value !== null && value !== false);
    try {
      const answer = await fetch('/pay', { method: 'POST', body: new URLSearchParams(entries) });
      setPayment(await answer.json());
    } catch {
      // No answer is not a "no": the buyer may have been charged.
      setPayment({ status: 'unknown' });
    }
  }

  return (
    <>
      <MpPaymentStatus htmlFor="card" payment={payment} onRetry={() => setLocked(false)} />
      <MpCardForm id="card" ref={card} publicKey={publicKey} amount="1250.50" onReady={() => setReady(true)} />
      <button disabled={!ready || locked} onClick={pay}>
        Pagar
      </button>
    </>
  );
}
