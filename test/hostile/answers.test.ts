import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  parseIdentificationTypes,
  parseInstallments,
  parseIssuers,
  parsePaymentMethods,
  parseSavedCards,
  parseTokenId,
} from '../../src/sdk/parse.js';
import { toMpError } from '../../src/sdk/to-mp-error.js';
import { MpError } from '../../src/sdk/mp-error.js';
import { ANSWERS } from '../helpers/puppet.js';
import { savedCard } from '../helpers/saved-card.js';

const parsers = {
  parseIdentificationTypes,
  parseInstallments,
  parseIssuers,
  parsePaymentMethods,
  parseSavedCards,
  parseTokenId,
};

/** Anything that JSON can say, prototype names among the keys. */
const json = fc.jsonValue({ maxDepth: 4 });
const key = fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'name', 'settings', 'payer_costs', 'labels');

const whole = [...Object.values(ANSWERS), { id: '0'.repeat(32) }, [savedCard]];

/** A true answer of the API with one value in it, anywhere, replaced by anything. */
const bent = fc
  .tuple(fc.constantFrom(...whole), fc.nat(), json, fc.oneof(key, fc.constant('id')))
  .map(([answer, at, value, name]) => {
    let left = at % 40;
    const bend = (_: string, old: unknown): unknown => ((left -= 1) === 0 ? value : old);
    const copy: unknown = JSON.parse(JSON.stringify(answer, bend) ?? 'null');
    return JSON.parse(JSON.stringify([copy]).replace('"id"', `"${name}"`)) as unknown[];
  });

const listOf = (answer: unknown): unknown => (answer as { results?: unknown } | null)?.results ?? answer;

const entriesOf = (parsed: unknown): unknown[] => (Array.isArray(parsed) ? parsed : [parsed].filter(Boolean));

for (const [name, parse] of Object.entries(parsers)) {
  it(`${name} accepts any JSON without an error, and returns only complete entries`, () => {
    let kept = 0;
    const property = fc.property(
      fc.oneof(
        json,
        bent.map(([answer]) => listOf(answer)),
      ),
      (answer) => {
        const entries = entriesOf(parse(answer));
        kept += entries.length;
        expect(JSON.stringify(entries)).to.not.match(/undefined|\[object/);
        for (const entry of entries)
          expect(Object.getPrototypeOf(entry)).to.be.oneOf([Object.prototype, String.prototype]);
      },
    );
    fc.assert(property, { numRuns: 500 });
    expect(kept, 'answers that were whole').to.be.greaterThan(0);
  });
}

it('turns any rejection of mercadopago.js into an MpError without text from the answer', () => {
  const property = fc.property(fc.oneof(json, fc.constant(undefined), fc.anything()), (answer) => {
    const error = toMpError(answer);
    expect(error).to.be.instanceOf(MpError);
    for (const { field } of error.fields) expect(field).to.match(/^(card|security|doc|installments)\w*$/);
  });
  fc.assert(property, { numRuns: 1000 });
});

it('quotes nothing of an answer that says the card aloud', () => {
  const number = '4509953566233704';
  for (const shape of [
    { message: number, status: 400, cause: [{ code: '316', description: number }] },
    [{ code: 'E301', message: number, field: 'cardNumber' }],
    Object.assign(new Error(number), { status: 500 }),
    number,
  ]) {
    const { message, fields, stack } = toMpError(shape);
    expect(JSON.stringify([message, fields, stack])).to.not.include(number);
  }
});

it('gives of a field no code but one of the list of Mercado Pago', () => {
  for (const code of ['4509953566233704', 'ZULMA QUIROGA', '847', 847, '__proto__', 'constructor']) {
    const { fields } = toMpError({ status: 400, cause: [{ code, field: 'cardNumber' }] });
    expect(fields.map((one) => one.code)).to.deep.equal(['invalid']);
  }
  const { fields } = toMpError({ status: 400, cause: [{ code: 'E301' }, { code: '324' }] });
  expect(fields.map(({ code }) => code)).to.deep.equal(['E301', '324']);
});
