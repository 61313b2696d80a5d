import { expect } from '@open-wc/testing';
import type { Locale } from '../../src/locale/locale.js';
import { outcomeOf } from '../../src/payment-status/result-codes.js';
import { textsOf } from '../../src/payment-status/texts.js';
import { codes, statuses } from './codes.js';

const locales: Locale[] = ['es-AR', 'es-MX', 'pt-BR', 'en-US'];

const told = (status: string, detail: string, locale: Locale): string =>
  textsOf(locale).results[outcomeOf(status, detail).key].join(' ');

for (const locale of locales) {
  it(`${locale}: says what happened and what to do for every code, and no code`, () => {
    for (const { status, detail } of codes) {
      const [happened, next] = textsOf(locale).results[outcomeOf(status, detail).key];
      expect(happened, detail).to.match(/^[¡\p{Lu}].{9,}[^.]$/u);
      expect(next, detail).to.match(/^\p{Lu}.{5,}\.$/u);
      expect(`${happened} ${next}`, detail).to.not.match(/_|undefined| {2}|\{|cc_|rejected/);
    }
  });

  it(`${locale}: codes that read the same ask for the same action`, () => {
    const actions = new Map<string, string>();
    for (const { status, detail, retry } of codes) {
      const text = told(status, detail, locale);
      expect(actions.get(text) ?? retry, `${detail}: ${text}`).to.equal(retry);
      actions.set(text, retry);
    }
  });

  it(`${locale}: never speaks of fraud, risk or block lists`, () => {
    for (const { status, detail } of codes) {
      expect(told(status, detail, locale), detail).to.not.match(
        /fraud|riesgo|risco|\brisk|segur(idad|ança) del? pago|lista/i,
      );
    }
  });

  it(`${locale}: has a safe text for unknown details and statuses`, () => {
    for (const status of [...statuses, 'brand_new', 'constructor', '__proto__']) {
      for (const detail of ['brand_new', '', 'toString', '__proto__']) {
        expect(told(status, detail, locale), `${status} ${detail}`).to.match(/^[¡\p{Lu}].+\.$/u);
      }
    }
    expect(told('brand_new', 'accredited', locale)).to.equal(textsOf(locale).results.unknown.join(' '));
  });
}

it('has a text for every code, not just for its status', () => {
  for (const { status, detail, retry } of codes) {
    if (!/^(rejected|failed)$/.test(status) || detail === 'failed') continue;
    expect(outcomeOf(status, detail).key, `${detail} ${retry}`).to.not.equal('declined');
  }
});

it('tells by the status what a detail means', () => {
  expect(outcomeOf('failed', 'insufficient_amount').key).to.equal('funds');
  expect(outcomeOf('rejected', 'insufficient_amount').key).to.equal('accountFunds');
});

it('understands a detail of one vocabulary with a status of the other', () => {
  expect(outcomeOf('failed', 'cc_rejected_bad_filled_date').key).to.equal('expiration');
  expect(outcomeOf('rejected', 'rejected_by_issuer').key).to.equal('issuerRefused');
  expect(outcomeOf('processing', 'pending_contingency').key).to.equal('contingency');
});

for (const locale of locales) {
  it(`${locale}: a challenge is for now, not for tomorrow`, () => {
    expect(told('pending', 'pending_challenge', locale))
      .to.match(/ahora|agora|now/)
      .and.not.match(/24/);
    expect(told('action_required', 'pending_challenge', locale)).to.equal(told('pending', 'pending_challenge', locale));
  });

  it(`${locale}: discourages the same data at once after a refusal by fraud prevention`, () => {
    for (const [status, detail] of [
      ['failed', 'high_risk'],
      ['rejected', 'cc_rejected_high_risk'],
    ] as const) {
      expect(told(status, detail, locale)).to.match(/mismos datos|mesmos dados|same details/);
    }
  });
}

it('does not take a detail for that of another status', () => {
  expect(outcomeOf('rejected', 'accredited').key).to.equal('declined');
  expect(outcomeOf('approved', 'cc_rejected_fraud').key).to.equal('approved');
});

const kinds: [retry: RegExp, kind: string | null][] = [
  [/^(none|wait|challenge)$/, null],
  [/^(same-card-fix|same-card-again|fix-data)/, 'fix'],
  [/^(same-card|same-card-after-call|same-card-or-other|new-payment)$/, 'again'],
  [/^other-card$/, 'card'],
  [/^other-method$/, 'method'],
];

it('offers a retry where one makes sense, and the right one', () => {
  for (const { status, detail, retry } of codes) {
    // Its bank has failed: later, or with another method.
    const kind = detail === 'bank_error' ? 'again' : kinds.find(([pattern]) => pattern.test(retry))![1];
    expect(outcomeOf(status, detail).retry, detail).to.equal(kind);
  }
});

it('says "vos" in Argentina and Uruguay and "tú" elsewhere', () => {
  const all = (locale: Locale): string => JSON.stringify(textsOf(locale));
  for (const locale of ['es-AR', 'es-UY'] as const) {
    expect(all(locale)).to.not.match(
      /(?<!\p{L})(revisa|revísal[oa]|vuelve|escribe|usa|elige|llama|autoriza|completa|complétalo|pregúntale|verás|haz|paga|sigue|espera|consulta|puedes|tienes|quieres|necesitas)(?!\p{L})/iu,
    );
  }
  for (const locale of ['es-CL', 'es-CO', 'es-MX', 'es-PE'] as const) {
    expect(all(locale)).to.not.match(
      /(?<!\p{L})(revisá|revisal[oa]|volvé|escribí|usá|elegí|llamá|autorizá|completá|completalo|preguntale|vas a ver|hacé|pagá|seguí|esperá|consultá|podés|tenés|querés|necesitás)(?!\p{L})/iu,
    );
  }
});

for (const [locale, plans, statement] of [
  ['es-AR', 'cuotas', 'resumen'],
  ['es-CL', 'cuotas', 'estado de cuenta'],
  ['es-CO', 'cuotas', 'extracto'],
  ['es-MX', 'mensualidades', 'estado de cuenta'],
  ['es-PE', 'cuotas', 'estado de cuenta'],
  ['es-UY', 'cuotas', 'estado de cuenta'],
] as const) {
  it(`names plans and the card's statement as ${locale} does`, () => {
    const all = JSON.stringify(textsOf(locale));
    expect(all).to.include(`En el ${statement} de tu tarjeta`);
    expect(new Set(all.match(/cuotas|mensualidades/gi)!.map((word) => word.toLowerCase()))).to.deep.equal(
      new Set([plans]),
    );
  });
}
