import { expect, oneEvent } from '@open-wc/testing';
import { inside } from '../helpers/see-inside.js';
import type { MpCardForm } from '../../src/entries/index.js';
import '../../src/entries/index.js';
import { Puppet } from '../helpers/puppet.js';

const markup = ({ publicKey }: Puppet): string => `<mp-card-form public-key="${publicKey}"></mp-card-form>`;

const ready = async (form: MpCardForm): Promise<unknown> =>
  form.matches(':state(ready)') || (await oneEvent(form, 'mp-ready'));

const places: [where: string, put: (html: string, home: HTMLElement) => MpCardForm][] = [
  [
    'made by innerHTML',
    (html, home) => {
      home.innerHTML = `<form>${html}</form>`;
      return home.querySelector('mp-card-form')!;
    },
  ],
  [
    'inside display: none',
    (html, home) => {
      home.innerHTML = `<div style="display: none">${html}</div>`;
      return home.querySelector('mp-card-form')!;
    },
  ],
  [
    'in open and closed roots of others',
    (html, home) => {
      const outer = home.attachShadow({ mode: 'closed' });
      outer.innerHTML = '<div></div>';
      const inner = outer.querySelector('div')!.attachShadow({ mode: 'open' });
      inner.innerHTML = html;
      return inner.querySelector('mp-card-form')!;
    },
  ],
  [
    'in a modal dialog',
    (html, home) => {
      home.innerHTML = `<dialog>${html}</dialog>`;
      home.querySelector('dialog')!.showModal();
      return home.querySelector('mp-card-form')!;
    },
  ],
  [
    'cloned',
    (html, home) => {
      home.innerHTML = html;
      const original = home.querySelector('mp-card-form')!;
      const clone = original.cloneNode(true) as MpCardForm;
      original.replaceWith(clone);
      return clone;
    },
  ],
  [
    'parsed without a page and adopted',
    (html, home) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('mp-card-form')!;
      home.append(parsed);
      return parsed;
    },
  ],
];

let home: HTMLElement;
beforeEach(() => {
  home = document.createElement('section');
  document.body.append(home);
});
afterEach(() => home.remove());

for (const [where, put] of places) {
  it(`works ${where}`, async () => {
    const form = put(markup(new Puppet()), home);
    await ready(form);
    expect(inside(form).querySelector('[data-checkout="cardNumber"]')).to.not.equal(null);
    expect(form.shadowRoot).to.equal(null);
  });
}

it('takes properties that were set before it was defined', async () => {
  const puppet = new Puppet();
  const form = document.createElement('mp-card-form');
  Object.assign(form, { publicKey: puppet.publicKey, amount: '10' });
  home.append(form);
  await ready(form);
  expect(form.amount).to.equal('10');
});

it('keeps two forms with two keys apart', async () => {
  const puppet = new Puppet();
  home.innerHTML = markup(puppet) + markup(puppet).replace('0000"', '0001"');
  const [one, two] = home.querySelectorAll('mp-card-form');
  await Promise.all([ready(one!), ready(two!)]);
  one!.publicKey = '';
  const { detail } = await oneEvent(one!, 'mp-error');
  expect((detail as { code: string }).code).to.equal('invalid-public-key');
  expect(two!.matches(':state(ready)')).to.equal(true);
});

it('works in a page that has put enumerable members on the prototypes', async () => {
  const spoilt = Array.prototype as unknown as Record<string, unknown>;
  spoilt['last'] = () => undefined;
  (Object.prototype as unknown as Record<string, unknown>)['extra'] = 'x';
  try {
    home.innerHTML = markup(new Puppet());
    await ready(home.querySelector('mp-card-form')!);
  } finally {
    delete spoilt['last'];
    Reflect.deleteProperty(Object.prototype, 'extra');
  }
});

it('works in a page that replaced Promise', async () => {
  const { Promise: real } = window;
  window.Promise = class extends real<unknown> {} as PromiseConstructor;
  try {
    home.innerHTML = markup(new Puppet());
    await ready(home.querySelector('mp-card-form')!);
  } finally {
    window.Promise = real;
  }
});
