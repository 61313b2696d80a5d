import { useRef, useState } from 'react';
import { MpCardForm } from 'mercadopago-elements/react';

/** Without a form: the page requests the token when it is ready to pay. */
export function RefCheckout({ publicKey }) {
  const card = useRef(null);
  const [ready, setReady] = useState(false);
  const [result, setResult] = useState('');

  async function pay() {
    try {
      const { token, payment_method_id, issuer_id, installments } = await card.current.tokenize();
      const body = new URLSearchParams({ token, payment_method_id, installments });
      // A method without banks has no issuer_id, so leave it out.
      if (issuer_id) body.set('issuer_id', issuer_id);
      const answer = await fetch('/pay', { method: 'POST', body });
      setResult(await answer.text());
    } catch {
      // The form has already told the buyer what to do.
    }
  }

  return (
    <>
      <MpCardForm ref={card} publicKey={publicKey} amount="1250.50" onReady={() => setReady(true)} />
      <button disabled={!ready} onClick={pay}>
        Pagar
      </button>
      <output>{result}</output>
    </>
  );
}
