import { startTransition, useActionState } from 'react';
import { MpCardForm, MpPaymentStatus } from 'mercadopago-elements/react';

/**
 * A form with an action (React 19), which receives the token with the form's other values. React then resets the form.
 */
export function ActionCheckout({ publicKey }) {
  const [payment, pay, pending] = useActionState(async (_last, data) => {
    // The buyer chooses to try again.
    if (!data) return null;
    try {
      const answer = await fetch('/pay', { method: 'POST', body: new URLSearchParams(data) });
      return await answer.json();
    } catch {
      // No answer is not a "no": the buyer may have been charged.
      return { status: 'unknown' };
    }
  }, null);
  const retry = () => startTransition(() => pay(null));

  // Each submit is another payment: none until the buyer chooses to try again.
  return (
    <form action={pay}>
      <MpPaymentStatus htmlFor="card" payment={payment} onRetry={retry} />
      <MpCardForm id="card" publicKey={publicKey} amount="1250.50" />
      <button disabled={pending || payment !== null}>Pagar</button>
    </form>
  );
}
