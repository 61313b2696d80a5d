import { useActionState } from 'react';
import { MpCardForm } from 'mercadopago-elements/react';

/**
 * A form with an action (React 19), which receives the token with the form's other values. React then resets the form.
 */
export function ActionCheckout({ publicKey }) {
  const [result, pay, pending] = useActionState(async (_last, data) => {
    const answer = await fetch('/pay', { method: 'POST', body: new URLSearchParams(data) });
    return answer.text();
  }, '');

  return (
    <form action={pay}>
      <MpCardForm publicKey={publicKey} amount="1250.50" />
      <button disabled={pending}>Pagar</button>
      <output>{result}</output>
    </form>
  );
}
