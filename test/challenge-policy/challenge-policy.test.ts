import { expect, fixture, html } from '@open-wc/testing';
import '../../src/entries/payment-status.js';
import type { MpPaymentStatus } from '../../src/entries/payment-status.js';
import { until } from '../helpers/clock.js';
import { askedByOrder, askedByPayment } from '../payment-status/asked-by-a-bank.js';

/* A separate page: a policy cannot be removed once set. */

const BANK = 'https://bank.example/challenge';

before(() => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "frame-src 'none'";
  document.head.append(policy);
});

for (const [api, payment] of [
  ['Orders', askedByOrder(BANK)],
  ['Payments', askedByPayment(BANK)],
] as const) {
  it(`a policy without the bank's page is noticed and told, under ${api}`, async () => {
    const el = await fixture<MpPaymentStatus>(html`<mp-payment-status locale="es-AR"></mp-payment-status>`);
    const heard: string[] = [];
    el.addEventListener('mp-challenge', ({ detail }) => heard.push(detail.state));
    el.addEventListener('mp-error', ({ detail }) => heard.push(detail.code));
    el.payment = payment;
    await until(() => heard.includes('challenge-blocked'));
    await el.updateComplete;
    expect(heard).to.deep.equal(['shown', 'blocked', 'challenge-blocked']);
    expect(el.shadowRoot!.textContent).to.include('No pudimos mostrar la página de tu banco');
    expect(el.shadowRoot!.querySelector('iframe')).to.equal(null);
  });
}
