import '../helpers/see-inside.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { MpCardForm } from '../../src/entries/index.js';
import '../../src/entries/index.js';
import { Buyer, visa } from '../helpers/buyer.js';
import { openSandbox } from '../helpers/sandbox.js';

const UUID = '8d0b0bd6-6c2f-4f3e-9a51-3d0b6f0e5c11';

const keys: [what: string, key: string, test: boolean, isTest: boolean][] = [
  ['TEST-', `TEST-${UUID}`, false, true],
  ['TEST- with test', `TEST-${UUID}`, true, true],
  ['APP_USR- with test', `APP_USR-${UUID}`, true, true],
  ['APP_USR- live', `APP_USR-${UUID}`, false, false],
];

for (const [what, publicKey, test, isTest] of keys) {
  it(`${what}: ${isTest ? 'a badge, a state and a property' : 'nothing'} says that it is a test key, and it pays on a sandbox here`, async () => {
    await openSandbox({ publicKey });
    const form = await fixture<MpCardForm>(
      html`<mp-card-form public-key=${publicKey} ?test=${test} amount="100" locale="es-AR"></mp-card-form>`,
    );
    if (!form.matches(':state(ready)')) await oneEvent(form, 'mp-ready');
    const buyer = new Buyer(form);
    expect(form.test).to.equal(isTest);
    expect(form.matches(':state(test)')).to.equal(isTest);
    expect(buyer.root.querySelector('[part=badge]') !== null).to.equal(isTest);
    await buyer.fill(visa);
    expect((await form.tokenize()).token).to.match(/^[0-9a-f]{32}$/);
  });
}

it('follows the attribute and the property', async () => {
  const form = await fixture<MpCardForm>(html`<mp-card-form></mp-card-form>`);
  const states: boolean[] = [];
  const look = async (): Promise<void> => {
    await form.updateComplete;
    states.push(form.matches(':state(test)'));
  };
  form.toggleAttribute('test', true);
  await look();
  form.removeAttribute('test');
  await look();
  form.test = true;
  await look();
  Object.assign(form, { test: undefined });
  await look();
  expect(states).to.deep.equal([true, false, true, false]);
});

for (const [what, publicKey, test, isTest] of [
  ['a key with blanks around it', ` TEST-${UUID} `, undefined, true],
  ['the text "false"', '', 'false', false],
  ['an empty text, as of an attribute', '', '', true],
  ['a key that is no text', Object.create(null), undefined, false],
  ['a key that is a number', 4, undefined, false],
] as const satisfies readonly (readonly [string, unknown, unknown, boolean])[]) {
  it(`property and state agree on ${what}`, async () => {
    const form = await fixture<MpCardForm>(html`<mp-card-form></mp-card-form>`);
    Object.assign(form, { publicKey, test });
    await form.updateComplete;
    expect(form.test).to.equal(isTest);
    expect(form.matches(':state(test)')).to.equal(isTest);
  });
}
