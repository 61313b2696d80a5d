import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/entries/payment-status.js';
import type { MpPaymentStatus } from '../../src/entries/payment-status.js';
import { until } from '../helpers/clock.js';
import { askedByOrder as asked } from './asked-by-a-bank.js';

const BANK = '/test/payment-status/bank/page.html';
/** Mercado Pago's page, which frames the bank's. */
const FRAMED = '/test/payment-status/bank/framed.html';

const decided = (status: string, detail: string) => ({
  id: 'ORD01',
  status,
  status_detail: detail,
  transactions: null,
});

interface Shown {
  el: MpPaymentStatus;
  /** States of `mp-challenge`, and codes of `mp-error`, in their order. */
  heard: string[];
}

async function show(payment: MpPaymentStatus['payment']): Promise<Shown> {
  const el = await fixture<MpPaymentStatus>(html`<mp-payment-status locale="es-AR"></mp-payment-status>`);
  const heard: string[] = [];
  el.addEventListener('mp-challenge', ({ detail }) => heard.push(detail.state));
  el.addEventListener('mp-error', ({ detail }) => heard.push(detail.code));
  el.payment = payment;
  return { el, heard };
}

const frameOf = (el: MpPaymentStatus): HTMLIFrameElement | null => el.shadowRoot!.querySelector('iframe');
const read = (el: MpPaymentStatus): string => (el.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ').trim();

function button(el: MpPaymentStatus, part: string): HTMLButtonElement {
  return el.shadowRoot!.querySelector<HTMLButtonElement>(`button[part=${part}]`)!;
}

/** The button on the bank's page, once that page is there. */
async function bankButton(el: MpPaymentStatus): Promise<HTMLButtonElement> {
  const find = (): HTMLButtonElement | null | undefined => {
    const page = frameOf(el)?.contentDocument;
    const inner = page?.querySelector('iframe')?.contentDocument ?? page;
    return inner?.querySelector('button');
  };
  await until(find);
  return find()!;
}

/** Long enough for a message that was posted to have been heard. */
const messagesRead = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => setTimeout(resolve);
    port2.postMessage(null);
  });

for (const url of [BANK, FRAMED]) {
  it(`shows the challenge and hears its end: ${url}`, async () => {
    const { el, heard } = await show(asked(url));
    (await bankButton(el)).click();
    await until(() => heard.includes('complete'));
    expect(heard).to.deep.equal(['shown', 'complete']);
    await until(() => !frameOf(el));
    expect(read(el)).to.include('Terminó la verificación').and.include('No vuelvas a pagar');
  });
}

it('gives the frame a name, little right, and no more of a referrer than the origin', async () => {
  const { el } = await show(asked(BANK));
  await until(() => frameOf(el));
  const frame = frameOf(el)!;
  expect(frame.title).to.equal('Verificación de tu banco');
  expect([...frame.sandbox].sort()).to.deep.equal([
    'allow-forms',
    'allow-popups',
    'allow-same-origin',
    'allow-scripts',
  ]);
  expect(frame.referrerPolicy).to.equal('origin');
});

it('moves the focus into the frame, and to the result when it is over', async () => {
  const { el, heard } = await show(asked(BANK));
  const bank = await bankButton(el);
  expect(el.shadowRoot!.activeElement).to.equal(frameOf(el));
  bank.click();
  await until(() => heard.includes('complete'));
  await until(() => !frameOf(el));
  expect(document.activeElement).to.equal(el);
  expect(el.shadowRoot!.activeElement!.textContent).to.include('Terminó la verificación');
});

it('says how much time is left, and goes on when it is over', async () => {
  const { el } = await show(asked(BANK));
  await until(() => frameOf(el));
  expect(el.shadowRoot!.querySelector('[role=timer]')!.textContent).to.match(/Tiempo restante: (40:00|39:5\d)/);
});

it('hears nothing from the page, nor from another frame', async () => {
  const other = await fixture<HTMLIFrameElement>(html`<iframe title="Otro" src=${BANK}></iframe>`);
  const { el, heard } = await show(asked(BANK));
  await bankButton(el);
  postMessage({ status: 'COMPLETE' }, '*');
  await until(() => other.contentDocument?.querySelector('button'));
  other.contentDocument!.querySelector('button')!.click();
  const source = frameOf(el)!.contentWindow;
  dispatchEvent(new MessageEvent('message', { data: { status: 'COMPLETE' }, source }));
  await messagesRead();
  expect(heard).to.deep.equal(['shown']);
  expect(frameOf(el)).to.not.equal(null);
});

it('hears nothing else that the frame says', async () => {
  const { el, heard } = await show(asked(BANK));
  const { ownerDocument } = await bankButton(el);
  const inner = ownerDocument.defaultView!;
  for (const said of ['null', '7', '"COMPLETE"', '{status: "complete"}', '{}']) {
    inner.eval(`parent.postMessage(${said}, '*')`);
  }
  await messagesRead();
  expect(heard).to.deep.equal(['shown']);
});

for (const url of [
  'javascript:parent.ownedByChallenge = true',
  'http://bank.example/challenge',
  'data:text/html,<script>parent.postMessage(1, "*")</script>',
  'blob:https://bank.example/1',
  'file:///etc/passwd',
  'about:blank',
  'https://',
]) {
  it(`makes no frame for ${url}`, async () => {
    const made: unknown[] = [];
    const { el, heard } = await show(asked(url));
    const watch = new MutationObserver((changes) => made.push(...changes.flatMap(({ addedNodes }) => [...addedNodes])));
    watch.observe(el.shadowRoot!, { childList: true, subtree: true });
    await until(() => heard.length >= 2);
    await el.updateComplete;
    watch.disconnect();
    expect(heard).to.deep.equal(['blocked', 'challenge-blocked']);
    expect(made.some((node) => node instanceof HTMLIFrameElement)).to.equal(false);
    expect(read(el)).to.include('No pudimos mostrar la página de tu banco');
    expect('ownedByChallenge' in window).to.equal(false);
  });
}

it('says what leaving means, leaves, and comes back', async () => {
  const { el, heard } = await show(asked(BANK));
  await until(() => frameOf(el));
  const leave = button(el, 'leave');
  const means = el.shadowRoot!.getElementById(leave.getAttribute('aria-describedby')!);
  expect(means!.textContent).to.include('no se cobra');
  leave.click();
  await until(() => !frameOf(el));
  expect(read(el)).to.include('Saliste sin confirmar').and.include('Volver a pagar');
  button(el, 'action').click();
  await until(() => frameOf(el));
  expect(heard).to.deep.equal(['shown', 'closed', 'shown']);
});

it('gives way to the result', async () => {
  const { el, heard } = await show(asked(BANK));
  await until(() => frameOf(el));
  el.payment = decided('processed', 'accredited');
  await el.updateComplete;
  await until(() => !frameOf(el));
  expect(heard).to.deep.equal(['shown', 'complete']);
  expect(read(el)).to.include('Se aprobó tu pago');
});

it('gives way to another payment', async () => {
  const { el, heard } = await show(asked(BANK));
  await until(() => frameOf(el));
  el.payment = { ...decided('failed', 'rejected_by_issuer'), id: 'ORD02' };
  await until(() => !frameOf(el));
  expect(heard).to.deep.equal(['shown', 'closed']);
});

it('shows a second challenge in a new frame', async () => {
  const { el, heard } = await show(asked(BANK));
  await until(() => frameOf(el));
  const first = frameOf(el);
  el.payment = asked(FRAMED, 'ORD02');
  await until(() => frameOf(el) !== first);
  (await bankButton(el)).click();
  await until(() => heard.includes('complete'));
  expect(heard).to.deep.equal(['shown', 'closed', 'shown', 'complete']);
});

it('does not show a challenge again that is over, however often the page gives it', async () => {
  const { el, heard } = await show(asked(BANK));
  (await bankButton(el)).click();
  await until(() => heard.includes('complete'));
  el.payment = asked(BANK);
  await el.updateComplete;
  await el.updateComplete;
  expect(frameOf(el)).to.equal(null);
});

it('keeps the frame when a framework gives the same payment as another object', async () => {
  const { el, heard } = await show(asked(BANK));
  const before = (await bankButton(el)).ownerDocument;
  el.payment = asked(BANK);
  el.locale = 'pt-BR';
  await el.updateComplete;
  expect(frameOf(el)!.contentDocument).to.equal(before);
  expect(heard).to.deep.equal(['shown']);
});

it('goes on after it was moved in the page', async () => {
  const { el, heard } = await show(asked(BANK));
  await bankButton(el);
  const elsewhere = await fixture(html`<div></div>`);
  elsewhere.append(el);
  (await bankButton(el)).click();
  await until(() => heard.includes('complete'));
  expect(heard).to.deep.equal(['shown', 'complete']);
});

it('hears nothing more once it is removed', async () => {
  const { el, heard } = await show(asked(BANK));
  await bankButton(el);
  const source = frameOf(el)!.contentWindow!;
  el.remove();
  expect(source.closed).to.equal(true);
  await messagesRead();
  expect(heard).to.deep.equal(['shown']);
});

it('takes it from attributes, as a server writes them', async () => {
  const el = await fixture<MpPaymentStatus>(html`
    <mp-payment-status
      status="action_required"
      status-detail="pending_challenge"
      challenge-url=${BANK}
      locale="en-US"
    ></mp-payment-status>
  `);
  setTimeout(async () => (await bankButton(el)).click());
  expect((await oneEvent(el, 'mp-challenge')).detail).to.deep.equal({ state: 'shown' });
  expect((await oneEvent(el, 'mp-challenge')).detail).to.deep.equal({ state: 'complete' });
});

it('is accessible while the challenge is shown', async () => {
  const { el } = await show(asked(BANK));
  await bankButton(el);
  await expect(el).to.be.accessible();
});
