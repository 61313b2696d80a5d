import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { PaymentAnswer } from 'mercadopago-elements';

@Component({
  selector: 'shop-checkout',
  // Allows tags in the template that Angular does not know.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <form (submit)="pay($event)">
      <mp-payment-status for="card" [payment]="payment()"></mp-payment-status>
      <mp-card-form id="card" [attr.public-key]="publicKey" amount="1250.50"></mp-card-form>
      <button>Pagar</button>
    </form>
  `,
})
export class Checkout {
  readonly publicKey = document.querySelector<HTMLMetaElement>('meta[name=public-key]')!.content;
  readonly payment = signal<PaymentAnswer | null>(null);

  /** Runs once the token is ready: it is one of the form's values. */
  async pay(event: SubmitEvent) {
    event.preventDefault();
    const body = new URLSearchParams([...new FormData(event.target as HTMLFormElement)] as [string, string][]);
    const answer = await fetch('/pay', { method: 'POST', body });
    this.payment.set(await answer.json());
  }
}
