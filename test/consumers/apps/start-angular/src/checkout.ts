import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { PaymentAnswer } from 'mercadopago-elements';

@Component({
  selector: 'shop-checkout',
  // Allows tags in the template that Angular does not know.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <form (submit)="pay($event)">
      <mp-payment-status for="card" [payment]="payment()" (mp-retry)="locked.set(false)"></mp-payment-status>
      <mp-card-form id="card" [attr.public-key]="publicKey" amount="1250.50"></mp-card-form>
      <button [disabled]="locked()">Pagar</button>
    </form>
  `,
})
export class Checkout {
  readonly publicKey = document.querySelector<HTMLMetaElement>('meta[name=public-key]')!.content;
  readonly payment = signal<PaymentAnswer | null>(null);
  /** Each submit is another payment: none until the buyer chooses to try again. */
  readonly locked = signal(false);

  /** Runs once the token is ready: it is one of the form's values. */
  async pay(event: SubmitEvent) {
    event.preventDefault();
    const body = new URLSearchParams([...new FormData(event.target as HTMLFormElement)] as [string, string][]);
    this.locked.set(true);
    this.payment.set(null);
    try {
      const answer = await fetch('/pay', { method: 'POST', body });
      this.payment.set(await answer.json());
    } catch {
      // No answer is not a "no": the buyer may have been charged.
      this.payment.set({ status: 'unknown' });
    }
  }
}
