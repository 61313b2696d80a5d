import 'mercadopago-elements';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Deal, MpCardForm } from 'mercadopago-elements';
import { accountPath, newAccount, PUBLIC_KEY } from '../addresses.js';
import { type FormState, formStates, promotionStates, resultStates } from './state-list.js';
import { useAccount } from './stand-in.js';
import { home, startWorker } from './worker.js';

const main = document.querySelector('main')!;

const specimen = (id: string, title: string, content: TemplateResult | typeof nothing): TemplateResult =>
  html`<section class="panel specimen" id=${id} aria-labelledby="${id}-title">
    <h3 id="${id}-title">${title}</h3>
    <div class="there">${content}</div>
  </section>`;

const page = html`<h1>States</h1>
  <p class="lead">Every state of every element, with Mercado Pago simulated in this page. Each card form is real.</p>
  <h2>Card form</h2>
  <div class="wall">${formStates.map(({ id, title }) => specimen(id, title, nothing))}</div>
  <h2>Result</h2>
  <div class="wall">
    ${resultStates.map(([status, detail]) =>
      specimen(
        `${status}-${detail}`,
        `${status} / ${detail}`,
        html`<mp-payment-status
          status=${status}
          status-detail=${detail}
          amount="1250.50"
          payment-method-id="visa"
          installments="3"
          statement-descriptor="CALANDRIA CAFE"
          locale="es-AR"
        ></mp-payment-status>`,
      ),
    )}
  </div>
  <h2>Promotions</h2>
  <div class="wall">${promotionStates.map(({ id, title }) => specimen(id, title, nothing))}</div>`;

const placeOf = (id: string): HTMLElement => document.querySelector(`#${CSS.escape(id)} .there`)!;

/** One after the other: the source of mercadopago.js is set per form, and only one form can be typed into at a time. */
async function showForm({ id, attributes, trouble = 'none', reach, savedCards }: FormState): Promise<void> {
  const version = attributes.sdk === 'v1' ? 'v1' : 'v2';
  useAccount(newAccount({ site: 'MLA', trouble }), version, trouble === 'blocked-sdk');
  const form: MpCardForm = document.createElement('mp-card-form');
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  if (savedCards) form.savedCards = savedCards;
  const settled = new Promise((done) => {
    for (const type of ['mp-ready', 'mp-error']) form.addEventListener(type, done, { once: true });
  });
  placeOf(id).append(form);
  if (trouble !== 'silent') await settled;
  await reach?.(form);
}

/**
 * The elements would request the deals from the source of mercadopago.js, which is no server here: pass them the
 * answer.
 */
async function showPromotions(): Promise<void> {
  const account = accountPath(newAccount({ site: 'MLA', trouble: 'none' }));
  const answer = await fetch(`${home}sandbox/${account}/v1/payment_methods/deals?public_key=${PUBLIC_KEY}`);
  const deals = (await answer.json()) as Deal[];
  for (const { id, attributes, isEmpty } of promotionStates) {
    const element = document.createElement('mp-promotions');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.promotions = isEmpty ? [] : deals;
    placeOf(id).append(element);
    await element.updateComplete;
  }
}

try {
  await startWorker();
  main.replaceChildren();
  render(page, main);
  for (const state of formStates) await showForm(state);
  await showPromotions();
  (document.activeElement as HTMLElement | null)?.blur();
  window.scrollTo(0, 0);
  main.dataset['shown'] = 'all';
} catch (error) {
  main.textContent = (error as Error).message;
}
