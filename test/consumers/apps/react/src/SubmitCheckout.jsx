import { useState } from 'react';
import { MpCardForm } from 'mercadopago-elements/react';

/** A form with a submit handler, which runs once the token is ready: it is one of the form's values. */
export function SubmitCheckout({ publicKey }) {
  const [result, setResult] = useState('');

  async function submit(event) {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.currentTarget));
    const answer = await fetch('/pay', { method: 'POST', body });
    setResult(await answer.text());
  }

  return (
    <form onSubmit={submit}>
      <MpCardForm publicKey={publicKey} amount="1250.50" />
      <button>Pagar</button>
      <output>{result}</output>
    </form>
  );
}
