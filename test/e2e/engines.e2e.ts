import { test as base, expect } from '@playwright/test';
import type { Engine } from '../../scripts/browser.mjs';
import { openTab } from '../engines/tab.js';
import { visa } from './buyer.js';
import { TabBuyer } from './tab-buyer.js';

/** The short list that every engine passes: what a buyer does, over one driver. The project's name is the engine's. */
const test = base.extend<{ buyer: TabBuyer }>({
  buyer: async ({ baseURL }, use, { project }) => {
    const tab = await openTab(project.name as Engine);
    await use(new TabBuyer(tab, baseURL!));
    await tab.close();
  },
});

for (const sdk of ['v1', 'v2']) {
  test(`pays with ${sdk}`, async ({ buyer }) => {
    await buyer.opens(`?sdk=${sdk}`);
    await buyer.fills();
    await buyer.pays();
    await buyer.reads('¡Gracias por tu compra!');
    await buyer.reads('Se aprobó tu pago');
  });

  test(`is declined for the code, types it again and pays with ${sdk}`, async ({ buyer }) => {
    await buyer.opens(`/fetch?sdk=${sdk}&api=payments`);
    await buyer.fills(visa, 'SECU');
    await buyer.pays();
    await buyer.reads('El código de seguridad no es correcto');
    await buyer.presses('Revisar los datos');
    await buyer.sees('the form again', `document.activeElement?.localName === 'mp-card-form'`);
    await buyer.types('321', 'APRO');
    await buyer.isShown('complete');
    await buyer.pays();
    await buyer.reads('Se aprobó tu pago');
  });
}

test('saves a card, and pays with it and its code alone', async ({ buyer }) => {
  await buyer.opens('/saved');
  await buyer.fills();
  await buyer.ticksTheLastBox();
  await buyer.pays();
  await buyer.reads('Tu tarjeta está guardada en Mercado Pago.');
  await buyer.isShown('ready');
  await buyer.value(`document.querySelector('mp-card-form').focus()`);
  await buyer.types(visa.securityCode);
  await buyer.isShown('complete');
  await buyer.pays();
  await buyer.reads('¡Gracias por tu compra!');
});

test('pays with the card in the frames of Mercado Pago', async ({ buyer }) => {
  await buyer.opens('?secure');
  await buyer.fills();
  await buyer.pays();
  await buyer.reads('¡Gracias por tu compra!');
});

/** The window of the bank: the frame, or under Orders the one inside it. All of the shop's sandbox is of one origin. */
const BANK = `(() => {
  const frame = document.querySelector('mp-payment-status')?.shadowRoot.querySelector('iframe')?.contentWindow;
  return frame && (frame.frames[0] ?? frame);
})()`;
const button = (decision: string): string => `${BANK}?.document.querySelector('button[value=${decision}]')`;

for (const api of ['orders', 'payments']) {
  for (const [decision, told] of [
    ['pass', 'Se aprobó tu pago'],
    ['fail', 'No se completó la verificación de tu banco'],
  ] as const) {
    test(`${api}: a challenge ends with ${decision}, and no message but the bank's ends it`, async ({ buyer }) => {
      await buyer.opens(`?api=${api}`);
      await buyer.fills(visa, 'APRO-CHOK');
      await buyer.pays();
      await buyer.sees('the bank', `Boolean(${button(decision)})`);
      await buyer.value(`postMessage({ status: 'COMPLETE' }, '*')`);
      await buyer.value(`new Promise((resolve) => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        addEventListener('message', ({ source }) => source === frame.contentWindow && resolve(true));
        const script = frame.contentDocument.createElement('script');
        script.nonce = document.querySelector('script[nonce]').nonce;
        script.text = "parent.postMessage({ status: 'COMPLETE' }, '*')";
        frame.contentDocument.body.append(script);
      })`);
      await buyer.sees('the bank still', `Boolean(${button(decision)})`);
      await buyer.value(`${button(decision)}.click()`);
      await buyer.reads(told);
    });
  }

  test(`${api}: a challenge is left`, async ({ buyer }) => {
    await buyer.opens(`?api=${api}`);
    await buyer.fills(visa, 'OTHE-CHNE');
    await buyer.pays();
    await buyer.presses('Salir sin confirmar');
    await buyer.reads('Saliste sin confirmar el pago');
  });

  test(`${api}: a bank that finds the time over`, async ({ buyer }) => {
    await buyer.opens(`?api=${api}`);
    await buyer.fills(visa, 'OTHE-CHEX');
    await buyer.pays();
    await buyer.sees(
      'that it is over',
      `/expired$/.test(document.querySelector('mp-payment-status')?.shadowRoot.querySelector('.result')?.dataset.statusDetail)`,
    );
  });
}

test('goes back to an empty form, pays once more, and forward to what was paid', async ({ buyer }) => {
  await buyer.opens('');
  await buyer.fills();
  await buyer.pays();
  await buyer.reads('¡Gracias por tu compra!');
  const first = await buyer.value('location.pathname');
  await buyer.goesBack();
  await buyer.isShown('ready');
  expect(await buyer.value(`document.querySelector('mp-card-form').matches(':state(complete)')`)).toBe(false);
  await buyer.goesForward();
  await buyer.sees('the order', `location.pathname === ${JSON.stringify(first)}`);
  await buyer.reads('¡Gracias por tu compra!');
  await buyer.opens('');
  await buyer.fills();
  await buyer.pays();
  await buyer.reads('¡Gracias por tu compra!');
  expect(await buyer.value('location.pathname')).not.toBe(first);
});
