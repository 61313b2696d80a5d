import { expect, fixture, html } from '@open-wc/testing';
import type { MpPaymentStatus } from '../../src/entries/payment-status.js';
import {
  action,
  approved,
  buttonIn,
  challenge,
  clock,
  MINUTE,
  pass,
  read,
  review,
  server,
  settled,
  show,
  type Shown,
  withServer,
} from './shop-server.js';

withServer();

const OVER = 'Si ya confirmaste el pago con tu banco, consultá el resultado.';

const frameOf = (el: MpPaymentStatus): HTMLIFrameElement => el.shadowRoot!.querySelector('iframe')!;
const focused = (el: MpPaymentStatus): Element | null => el.shadowRoot!.activeElement;
const regions = (el: MpPaymentStatus): Element[] => [...el.shadowRoot!.querySelectorAll('[role=status]')];

/** An order's challenge whose end nobody reports, ten minutes later. */
async function lasting(): Promise<Shown> {
  server.answer = () => Response.json(challenge);
  const shown = await show(challenge);
  await buttonIn(frameOf(shown.el));
  await settled(shown.el);
  return shown;
}

it('lets the buyer ask below a challenge that lasts longer than the polling', async () => {
  const { el, heard } = await lasting();
  const frame = frameOf(el);
  const before = regions(el);
  expect(action(el)).to.equal(null);
  await pass(11 * MINUTE);
  await settled(el);
  const asked = server.asked.length;
  await pass(5 * MINUTE);
  expect(server.asked).to.have.length(asked);
  expect(frameOf(el)).to.equal(frame);
  expect(action(el)!.textContent.trim()).to.equal('Consultar ahora');
  expect(focused(el), 'the buyer is still at the bank').to.equal(frame);
  const region = regions(el).find(({ textContent }) => textContent.includes(OVER));
  expect(before, 'screen readers announce changes of a region, not a new one').to.include(region);
  server.answer = () => Response.json(approved);
  action(el)!.focus();
  action(el)!.click();
  await settled(el);
  expect(server.asked).to.have.length(asked + 1);
  expect(read(el)).to.include('Se aprobó tu pago');
  expect(frameOf(el)).to.equal(null);
  expect(focused(el)!.textContent).to.include('Se aprobó tu pago');
  expect(heard).to.deep.equal(['pending', 'shown', 'approved!', 'complete']);
});

it('keeps the button, and the focus on it, when the server has no news', async () => {
  const { el } = await lasting();
  await pass(11 * MINUTE);
  await settled(el);
  const button = action(el)!;
  button.focus();
  const asked = server.asked.length;
  button.click();
  button.click();
  await settled(el);
  expect(server.asked).to.have.length(asked + 1);
  expect(focused(el)).to.equal(button);
  expect(read(el)).to.include('Estamos consultando tu pago').and.not.include(OVER);
  await pass(11 * MINUTE);
  await settled(el);
  expect(focused(el)).to.equal(button);
  expect(read(el)).to.include(OVER);
});

it('polls from the moment the frame is shown, also when the buyer comes back to it', async () => {
  const { el } = await lasting();
  await pass(11 * MINUTE);
  el.shadowRoot!.querySelector<HTMLButtonElement>('button[part=leave]')!.click();
  await pass(11 * MINUTE);
  await settled(el);
  const back = [...el.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
    /Volver a la/.test(textContent),
  );
  back!.click();
  await settled(el);
  expect(action(el)).to.equal(null);
  await buttonIn(frameOf(el));
  const asked = server.asked.length;
  await pass(2_000);
  expect(server.asked).to.have.length(asked + 1);
});

it('polls from the moment the server asks for a challenge', async () => {
  const { el } = await show(review);
  await pass(9 * MINUTE);
  server.answer = () => Response.json(challenge);
  await pass(20_000);
  await settled(el);
  await buttonIn(frameOf(el));
  await settled(el);
  await pass(5 * MINUTE);
  expect(action(el)).to.equal(null);
  server.answer = () => Response.json(approved);
  await pass(20_000);
  await settled(el);
  expect(read(el)).to.include('Se aprobó tu pago');
});

it('says below the frame that the server does not answer', async () => {
  const { el, heard } = await lasting();
  server.answer = () => new Response('', { status: 500 });
  await pass(MINUTE);
  await settled(el);
  expect(heard).to.include('service-unavailable');
  expect(read(el)).to.include('No pudimos consultar el resultado. Seguimos intentando.');
  expect(focused(el)).to.equal(frameOf(el));
});

it('leaves the focus on the result when a final answer takes the button away', async () => {
  const { el } = await show(review);
  await pass(11 * MINUTE);
  await settled(el);
  server.answer = () => Response.json(approved);
  action(el)!.focus();
  action(el)!.click();
  await settled(el);
  expect(action(el)).to.equal(null);
  expect(focused(el)!.textContent).to.include('Se aprobó tu pago');
});

/** The button that goes back to the challenge, or loads it again. */
const backIn = (el: MpPaymentStatus): HTMLButtonElement | undefined =>
  [...el.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => /Volver a (la|cargar)/.test(textContent));

it('tells a buyer who comes back too late that the time is over, and asks the server', async () => {
  const { el, heard } = await lasting();
  el.shadowRoot!.querySelector<HTMLButtonElement>('button[part=leave]')!.click();
  // The button stays with nothing that renders again.
  await pass(41 * MINUTE);
  await settled(el);
  const asked = server.asked.length;
  backIn(el)!.focus();
  backIn(el)!.click();
  await settled(el);
  expect(read(el)).to.include('Se terminó el tiempo').and.include('Volver a pagar');
  expect(backIn(el)).to.equal(undefined);
  expect(focused(el)!.textContent).to.include('Se terminó el tiempo');
  expect(server.asked).to.have.length(asked + 1);
  expect(heard).to.deep.equal(['pending', 'shown', 'closed', 'expired', 'challenge-expired']);
});

it('leaves the focus on the result when an answer takes the retry away', async () => {
  const { el } = await lasting();
  el.shadowRoot!.querySelector<HTMLButtonElement>('button[part=leave]')!.click();
  await settled(el);
  server.answer = () => Response.json(approved);
  el.shadowRoot!.querySelector<HTMLButtonElement>('button[part=retry]')!.focus();
  await pass(MINUTE);
  await settled(el);
  expect(focused(el)!.textContent).to.include('Se aprobó tu pago');
});

it('leaves the focus alone where the page has moved it', async () => {
  const { el } = await lasting();
  el.shadowRoot!.querySelector<HTMLButtonElement>('button[part=leave]')!.click();
  await settled(el);
  const input = await fixture<HTMLInputElement>(html`<input aria-label="Cupón" />`);
  el.addEventListener('mp-status', () => input.focus());
  server.answer = () => Response.json(approved);
  el.shadowRoot!.querySelector<HTMLButtonElement>('button[part=retry]')!.focus();
  await pass(MINUTE);
  await settled(el);
  expect(read(el)).to.include('Se aprobó tu pago');
  expect(document.activeElement).to.equal(input);
});

it('has no timer left when it is removed after the polling', async () => {
  const { el } = await lasting();
  await pass(11 * MINUTE);
  el.remove();
  expect(clock.pending).to.equal(0);
});

it('does not wait for ever for a page that asks its server itself and never tells the result', async () => {
  const { el, heard } = await show(challenge, '');
  const button = await buttonIn(frameOf(el));
  const over = new Promise((resolve) => el.addEventListener('mp-challenge', resolve));
  button.click();
  await over;
  await settled(el);
  await pass(MINUTE);
  expect(read(el)).to.include('No vuelvas a pagar');
  await pass(2 * MINUTE);
  await settled(el);
  expect(read(el)).to.include('Todavía no sabemos el resultado').and.not.include('Estamos esperando');
  expect(el.shadowRoot!.querySelector('button')).to.equal(null);
  expect(clock.pending).to.equal(0);
  el.payment = approved;
  await settled(el);
  expect(read(el)).to.include('Se aprobó tu pago');
  expect(heard).to.deep.equal(['pending', 'shown', 'complete', 'approved!']);
});
