import { expect } from '@open-wc/testing';
import type { Field } from '../../src/card/card.js';
import { isMissingCode, mpError, toMpError } from '../../src/sdk/to-mp-error.js';
import { MpError, type MpErrorCode } from '../../src/sdk/mp-error.js';

/** A window of another realm, as the one that mercadopago.js rejects from. */
function otherRealm(): Window & typeof globalThis {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return frame.contentWindow as Window & typeof globalThis;
}

const realm = otherRealm();
after(() => realm.frameElement?.remove());

const invalid = (...cause: unknown[]) => ({ message: 'invalid parameters', error: 'bad_request', status: 400, cause });

/** R1 to R14 of v2 and the callbacks of v1. Fields as `name: code`. */
const rejections: [why: string, answer: unknown, status: number | undefined, code: MpErrorCode, fields?: string[]][] = [
  [
    'R1: the local checks of v2',
    [
      { code: 'E301', message: 'invalid parameter cardNumber' },
      { code: '325', message: 'invalid parameter cardExpirationMonth' },
      { code: '326', message: 'invalid parameter cardExpirationYear' },
      { code: '322', message: 'invalid parameter identificationType' },
      { code: '324', message: 'invalid parameter identificationNumber' },
      { code: '316', message: 'invalid parameter cardholderName' },
      { code: 'E302', message: 'invalid parameter securityCode' },
    ],
    undefined,
    'invalid-card-data',
    [
      'cardNumber: E301',
      'cardExpiration: 325',
      'docType: 322',
      'docNumber: 324',
      'cardholderName: 316',
      'securityCode: E302',
    ],
  ],
  [
    'R1: the same of early 2021, with a description',
    [{ code: '205', description: 'parameter cardNumber can not be null/empty' }],
    undefined,
    'invalid-card-data',
    ['cardNumber: 205'],
  ],
  ['R1: a bin or an amount', [{ code: '000', message: 'invalid parameter amount' }], undefined, 'unknown'],
  ['R1: anything else', [{ code: 'default', message: 'Another error' }], undefined, 'unknown'],
  ['R1: nothing', [], undefined, 'unknown'],
  [
    'R2: secure fields',
    [
      { field: 'cardNumber', cause: 'invalid_length', message: 'cardNumber should be 16', details: { reason: 'x' } },
      { field: 'cardNumber', cause: 'invalid_value', message: 'luhn', details: { reason: 'luhn' } },
      { field: 'expirationDate', cause: 'invalid_value', message: 'expirationYear is past' },
      { field: 'securityCode', cause: 'invalid_type', message: 'should be a number' },
    ],
    undefined,
    'invalid-card-data',
    ['cardNumber: invalid_length', 'cardExpiration: invalid_value', 'securityCode: invalid_type'],
  ],
  [
    'R2: month and year apart',
    [{ field: 'expirationMonth', cause: 'invalid_type', message: '' }],
    undefined,
    'invalid-card-data',
    ['cardExpiration: invalid_type'],
  ],
  [
    'R3: refused by the API',
    invalid({ code: '316', description: "Invalid parameter 'cardholder.name'" }),
    undefined,
    'invalid-card-data',
    ['cardholderName: 316'],
  ],
  [
    'R3: E203, which documents call E302',
    invalid({ code: 'E203' }),
    undefined,
    'invalid-card-data',
    ['securityCode: E203'],
  ],
  ['R3: a card of another seller', invalid({ code: 'E201' }), undefined, 'invalid-card-data', ['cardId: E201']],
  ['R3: no issuer', invalid({ code: '220' }), undefined, 'invalid-card-data', ['cardIssuerId: 220']],
  ['R3: no document type', invalid({ code: '212' }), undefined, 'invalid-card-data', ['docType: 212']],
  [
    'R3: BIN unknown',
    invalid({ code: 'bin_not_found' }),
    undefined,
    'invalid-card-data',
    ['cardNumber: bin_not_found'],
  ],
  [
    'R3: a code that is a word',
    invalid({ code: 'invalid_user_identification_number' }),
    undefined,
    'invalid-card-data',
    ['docNumber: invalid_user_identification_number'],
  ],
  ['R3: a code that is a number', invalid({ code: 205 }), undefined, 'invalid-card-data', ['cardNumber: 205']],
  ['R3: causes in causes', invalid([{ code: '224' }]), undefined, 'invalid-card-data', ['securityCode: 224']],
  ['R3: one cause', { ...invalid(), cause: { code: '221' } }, undefined, 'invalid-card-data', ['cardholderName: 221']],
  [
    'R3: an unknown code whose words name the field',
    invalid({ code: 'E999', description: 'Invalid security_code_length' }),
    undefined,
    'invalid-card-data',
    ['securityCode: invalid'],
  ],
  [
    'R3: no code, and words that name the field',
    invalid({ description: "Invalid parameter 'cardholder.identification.number'" }),
    undefined,
    'invalid-card-data',
    ['docNumber: invalid'],
  ],
  ['R3: a subtype of documents, which no form has', invalid({ code: '213' }), undefined, 'unknown'],
  ['R3: no causes', invalid(), undefined, 'unknown'],
  ['R3: no list of causes', { message: 'invalid', status: 400, cause: null }, undefined, 'unknown'],
  ['R3: 401', { message: 'unauthorized', status: 401, cause: [] }, undefined, 'public-key-rejected'],
  ['R3: 403', { message: 'forbidden', status: 403, cause: [] }, undefined, 'public-key-rejected'],
  [
    'R3: 404, where it is the key that is unknown',
    { message: 'invalid public_key', status: 404, cause: [{ code: '1001', description: 'public_key not found' }] },
    undefined,
    'public-key-rejected',
  ],
  [
    'R3: no key at all',
    { message: 'credentials are required', status: 400, cause: [{ code: 1000 }] },
    undefined,
    'public-key-rejected',
  ],
  ['R3: 404', { message: 'not found', status: 404, cause: [] }, undefined, 'unknown'],
  ['R3: 429', { message: 'too many requests', status: 429, cause: [] }, undefined, 'rate-limited'],
  ['R3: 500', { message: 'internal_error', status: 500, cause: [{ code: 'E603' }] }, undefined, 'service-unavailable'],
  // A fault of theirs is none of the card, whatever it says.
  ['R3: 500 that blames a field', { ...invalid({ code: 'E301' }), status: 500 }, undefined, 'service-unavailable'],
  ['R3: a status that is text', { message: 'x', status: '429' }, undefined, 'rate-limited'],
  ['R4: 502 that is no JSON', { message: 'Bad Gateway', status: 502 }, undefined, 'service-unavailable'],
  ['R4: 404 that is no JSON', { message: 'Not Found', status: 404 }, undefined, 'unknown'],
  ['R5: JSON that is broken', new realm.SyntaxError('Unexpected end'), undefined, 'service-unavailable'],
  ['R6: an event', new realm.ProgressEvent('error'), undefined, 'network'],
  ['R7: silence', new realm.Error('Request timed out'), undefined, 'no-answer'],
  ['R8: text', 'Your payment cannot be processed because… SSL certificate', undefined, 'insecure-context'],
  ['R9: no secure field', { message: 'No primary field found' }, undefined, 'unknown'],
  ['R9: a secure field without its page', { message: 'iFrame does not have a window' }, undefined, 'unknown'],
  [
    'R10: one error',
    { field: 'cardNumber', message: 'is empty' },
    undefined,
    'invalid-card-data',
    ['cardNumber: invalid'],
  ],
  [
    'R10: one error with a cause',
    { field: 'securityCode', cause: 'invalid_type', message: '' },
    undefined,
    'invalid-card-data',
    ['securityCode: invalid_type'],
  ],
  ['R11: nothing', undefined, undefined, 'no-answer'],
  ['R11: null', null, undefined, 'no-answer'],
  ['R14: a fault of the SDK', new realm.TypeError("reading 'replace'"), undefined, 'unknown'],

  ['v1: not reached', {}, 503, 'network'],
  ['v1: 503 with words', { message: 'unavailable', status: 503 }, 503, 'service-unavailable'],
  ['v1: 500', { message: 'internal_error', cause: [{ code: 'E702' }] }, 500, 'service-unavailable'],
  ['v1: 429', { message: 'too many requests' }, 429, 'rate-limited'],
  ['v1: 429 without words', undefined, 429, 'rate-limited'],
  ['v1: 401', { message: 'unauthorized', cause: [] }, 401, 'public-key-rejected'],
  ['v1: 400 without words', undefined, 400, 'no-answer'],
  ['v1: something that is no error', { id: 'x' }, 202, 'unknown'],
  [
    'v1: an empty card, told twice: the first says more',
    invalid(
      { code: '205', description: 'parameter cardNumber can not be null/empty' },
      { code: '208', description: 'parameter cardExpirationMonth can not be null/empty' },
      { code: '209', description: 'parameter cardExpirationYear can not be null/empty' },
      { code: '325', description: 'invalid parameter cardExpirationMonth' },
      { code: '326', description: 'invalid parameter cardExpirationYear' },
      { code: 'E301', description: 'invalid parameter cardNumber' },
    ),
    400,
    'invalid-card-data',
    ['cardNumber: 205', 'cardExpiration: 208'],
  ],
  ['v1: neither bin nor id', { status: 400, cause: { code: '2000', description: 'required' } }, 400, 'unknown'],

  ['hostile: names of every object', invalid({ code: 'constructor' }, { field: 'toString' }), 400, 'unknown'],
  ['hostile: parts that are no text', invalid({ code: {}, field: [], message: 1 }, null, 7, 'E301'), 400, 'unknown'],
  ['hostile: a number', 42, undefined, 'unknown'],
  ['hostile: an object without anything', Object.create(null), undefined, 'unknown'],
  ['hostile: a status that is none', { status: 'x', message: {} }, undefined, 'unknown'],
];

for (const [why, answer, status, code, fields = []] of rejections) {
  it(`calls ${why} ${code}${fields.length > 0 ? ` of ${fields.join(', ')}` : ''}`, () => {
    const error = toMpError(answer, status);
    expect(error.code).to.equal(code);
    expect(error.fields.map((field) => `${field.field}: ${field.code}`)).to.deep.equal(fields);
  });
}

/** How v1, v2, its secure fields, the API and its list of needed data name the fields. */
const NAMES: Partial<Record<Field, string[]>> = {
  cardNumber: ['cardNumber', 'card_number'],
  cardExpiration: [
    'cardExpiration',
    'cardExpirationMonth',
    'cardExpirationYear',
    'expirationDate',
    'expirationMonth',
    'expirationYear',
    'expiration_month',
    'expiration_year',
  ],
  securityCode: ['securityCode', 'security_code'],
  cardholderName: ['cardholderName', 'cardholder.name', 'cardholder_name'],
  docType: [
    'docType',
    'identificationType',
    'identification_type',
    'cardholder.identification.type',
    'cardholder_identification_type',
  ],
  docNumber: [
    'docNumber',
    'identificationNumber',
    'identification_number',
    'cardholder.identification.number',
    'cardholder_identification_number',
  ],
  cardIssuerId: ['cardIssuerId', 'issuerId', 'issuer_id', 'issuer.id', 'card_issuer_id'],
  cardId: ['cardId', 'card_id'],
};

/** The shapes in which a name arrives. */
const SAYINGS: [where: string, say: (name: string) => unknown, code: string][] = [
  ['R1, without a code of its own', (name) => [{ code: 'default', message: `invalid parameter ${name}` }], 'invalid'],
  ['R1, empty', (name) => [{ code: 'default', message: `parameter ${name} can not be null/empty` }], 'invalid'],
  ['R1, with a description', (name) => [{ code: 'default', description: `invalid parameter ${name}` }], 'invalid'],
  ['R2', (name) => [{ field: name, cause: 'invalid_type', message: 'is empty' }], 'invalid_type'],
  ['R3', (name) => invalid({ code: 'E999', description: `Invalid parameter '${name}'` }), 'invalid'],
  ['R10', (name) => ({ field: name, message: 'should not be empty' }), 'invalid'],
];

for (const [where, say, code] of SAYINGS) {
  it(`finds the field by each of its names: ${where}`, () => {
    for (const [field, names] of Object.entries(NAMES)) {
      for (const name of names) {
        expect(toMpError(say(name)).fields, name).to.deep.equal([{ field, code, message: '' }]);
      }
    }
  });
}

it('takes no words for a field that only resemble its name', () => {
  const words = [
    'Identification types not found',
    'identification_types not found',
    'identificationTypes not found',
    'invalid cardholder document subtype',
    'invalid parameter docSubType',
    '<!DOCTYPE html><title>Bad Gateway</title>',
    'invalid parameter amount',
    'card identification failed',
    'Another error',
  ];
  for (const message of words) {
    expect(toMpError([{ code: 'default', message }]).code, message).to.equal('unknown');
    expect(toMpError({ message, status: 404, cause: [] }).code, message).to.equal('unknown');
  }
});

const retryable: Record<MpErrorCode, boolean> = {
  'invalid-public-key': false,
  'access-token-exposed': false,
  'public-key-rejected': false,
  'insecure-context': false,
  'sdk-blocked': true,
  'sdk-missing': true,
  'sdk-timeout': true,
  network: true,
  'rate-limited': true,
  'service-unavailable': true,
  'invalid-card-data': false,
  'card-not-supported': false,
  'installments-unavailable': false,
  'no-answer': true,
  'challenge-blocked': false,
  'challenge-expired': false,
  aborted: false,
  'several-forms': false,
  'secure-fields-unsupported': false,
  unknown: false,
};

for (const [code, expected] of Object.entries(retryable)) {
  it(`${code} ${expected ? 'can' : 'cannot'} be tried again as it is`, () => {
    expect(mpError(code as MpErrorCode).retryable).to.equal(expected);
  });
}

it('passes its own errors on unchanged', () => {
  const error = new MpError('aborted', 'The form was removed.');
  expect(toMpError(error)).to.equal(error);
});

it('repeats nothing of what Mercado Pago says, which may quote the card', () => {
  const quote = 'invalid card_number 4509953566233704 of JOSE PEREZ';
  const answers = [
    invalid({ code: 'E301', message: quote, description: quote, field: quote }),
    { ...invalid(), message: quote },
    [{ field: 'cardNumber', cause: 'invalid_value', message: quote, details: quote }],
    new Error(quote),
    quote,
  ];
  for (const answer of answers) {
    const error = toMpError(answer);
    const said = `${error.stack} ${JSON.stringify({ ...error, message: error.message })} ${String(error.cause)}`;
    expect(said).to.not.match(/4509|PEREZ/);
  }
});

it('knows the codes of an empty field from those of a wrong one', () => {
  expect(['205', '208', '209', '212', '214', '220', '221', '224'].every(isMissingCode)).to.equal(true);
  expect(['E301', '325', '326', '322', '324', '316', 'E302', 'E203', 'E201', ''].some(isMissingCode)).to.equal(false);
});
