import { expect } from '@open-wc/testing';
import type { Field } from '../../src/card/card.js';
import type { ProblemCode } from '../../src/card/validate.js';
import { en } from '../../src/locale/en.js';
import { es, esMX, esVoseo } from '../../src/locale/es.js';
import { messagesOf } from '../../src/locale/card-form-texts.js';
import type { Locale } from '../../src/locale/locale.js';
import { fill, problemText, type Messages } from '../../src/locale/messages.js';
import { pt } from '../../src/locale/pt.js';

const languages: [name: string, messages: Messages][] = [
  ['es with tú', es],
  ['es with vos', esVoseo],
  ['es of Mexico', esMX],
  ['pt', pt],
  ['en', en],
];

const slotsOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const slots = (messages: Messages): Record<string, string[]> =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, slotsOf(text)]));

/** What `validate` can find in a field, and what Mercado Pago or the bank can refuse. */
const reachable: Record<Exclude<Field, 'cardId'>, ProblemCode[]> = {
  cardNumber: [
    'missing',
    'incomplete',
    'too-long',
    'mistyped',
    'not-recognised',
    'type-not-accepted',
    'refused',
    'other-card',
  ],
  cardExpiration: ['missing', 'incomplete', 'invalid', 'expired', 'refused'],
  securityCode: ['missing', 'invalid', 'refused'],
  cardholderName: ['missing', 'invalid', 'refused'],
  docType: ['missing', 'refused'],
  docNumber: ['missing', 'incomplete', 'too-long', 'refused'],
  cardIssuerId: ['missing', 'refused'],
  installments: ['missing', 'unavailable', 'refused'],
};

const problems = Object.entries(reachable).flatMap(([field, codes]) =>
  codes.map((code) => [field as Field, code] as const),
);

for (const [name, messages] of languages) {
  it(`${name}: has the texts of the other languages, with the same slots`, () => {
    expect(slots(messages)).to.deep.equal(slots(es));
  });

  it(`${name}: no text is empty or badly spaced`, () => {
    for (const [key, text] of Object.entries(messages)) {
      expect(text.trim(), key).to.not.equal('');
      expect(text, key).to.equal(text.trim());
      expect(text, key).to.not.match(/ {2}|undefined/);
    }
  });

  it(`${name}: every instruction to the buyer is a sentence`, () => {
    const told = Object.entries(messages).filter(([key]) => /^(problem|trouble)\./.test(key));
    for (const [key, text] of told) expect(text, key).to.match(/^\p{Lu}.*\.$/u);
  });

  it(`${name}: every problem of a field has its own text`, () => {
    for (const [field, code] of problems) {
      const text = problemText(messages, field, code);
      expect(text === messages['problem.refused'], `${field} ${code}: ${text}`).to.equal(code === 'refused');
    }
  });

  it(`${name}: each empty field says what to type or choose, in its own words`, () => {
    const texts = Object.keys(reachable).map((field) => problemText(messages, field as Field, 'missing'));
    expect(new Set(texts)).to.have.lengthOf(Object.keys(reachable).length);
  });
}

it("a field's own words go before the general ones", () => {
  expect(problemText(en, 'cardExpiration', 'incomplete')).to.equal(en['problem.incomplete.cardExpiration']);
  expect(problemText(en, 'cardNumber', 'incomplete')).to.equal(en['problem.incomplete']);
});

it('a problem without any words is at least told to be one', () => {
  expect(problemText(en, 'docNumber', 'invalid')).to.equal(en['problem.refused']);
});

it('says "vos" in all texts of Argentina and Uruguay', () => {
  const tu =
    /(?<!\p{L})(aquí|avísale|compáralo|completa|elige|escribe|espera|prueba con|quieres|revisa|selecciona|usa|verás|vuelve)(?!\p{L})/iu;
  for (const locale of ['es-AR', 'es-UY'] as const) {
    for (const [key, text] of Object.entries(messagesOf(locale))) expect(text, key).to.not.match(tu);
  }
});

it('says "tú" in all texts of the other countries', () => {
  const vos =
    /(?<!\p{L})(acá|avisale|comparalo|completá|elegí|escribí|esperá|probá|querés|revisá|usá|volvé)(?!\p{L})/iu;
  for (const locale of ['es-CL', 'es-CO', 'es-MX', 'es-PE'] as const satisfies Locale[]) {
    for (const [key, text] of Object.entries(messagesOf(locale))) expect(text, key).to.not.match(vos);
  }
});

it('says "mensualidades" in Mexico, and "cuotas" in the other countries', () => {
  expect(Object.values(messagesOf('es-MX')).join(' '))
    .to.match(/mensualidades/i)
    .and.not.match(/cuotas/i);
  for (const locale of ['es-AR', 'es-CL', 'es-CO', 'es-PE', 'es-UY'] as const) {
    expect(Object.values(messagesOf(locale)).join(' '))
      .to.match(/cuotas/i)
      .and.not.match(/mensualidades/i);
  }
});

it('names the date of a card the same in its label and in its problem', () => {
  for (const [, messages] of languages.filter(([name]) => name.startsWith('es'))) {
    expect(messages['problem.missing.cardExpiration']).to.include(messages['label.cardExpiration'].toLowerCase());
  }
});

it('fills the slots of a text', () => {
  expect(fill('{installments} x {amount}', { installments: 3, amount: '$ 10' })).to.equal('3 x $ 10');
});

it('fills a slot that appears twice, and inserts the value unchanged', () => {
  expect(fill('{a} {a} {b}', { a: '$&', b: '{a}' })).to.equal('$& $& {a}');
});

it('leaves a slot without a value in sight', () => {
  expect(fill('{amount} in {installments}', { installments: 0 })).to.equal('{amount} in 0');
});
