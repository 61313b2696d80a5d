import { expect } from '@open-wc/testing';
import type { CardToTokenize } from '../../src/card/card.js';
import { withEmbossedName } from '../../src/sdk/embossed-name.js';

const card: CardToTokenize = {
  cardNumber: '4509953566233704',
  cardExpirationMonth: '11',
  cardExpirationYear: '2030',
  securityCode: '123',
  cardholderName: 'APRO-CHOK',
  docType: 'DNI',
  docNumber: '12345678',
};

/** Names that an SDK was asked for a token with. */
async function asked(takes: RegExp): Promise<string[]> {
  const names: string[] = [];
  await withEmbossedName(card, (one) => {
    const { cardholderName } = one as { cardholderName: string };
    names.push(cardholderName);
    return takes.test(cardholderName)
      ? Promise.resolve('token')
      : Promise.reject([{ code: '316', message: 'invalid parameter cardholderName' }]);
  });
  return names;
}

it('hands a hyphen over to an SDK that takes it: the test names of 3-D Secure are whole words', async () => {
  expect(await asked(/^[A-Z-]+$/)).to.deep.equal(['APRO-CHOK']);
});

it('puts a blank in its place for an SDK that refuses it', async () => {
  expect(await asked(/^[A-Z ]+$/)).to.deep.equal(['APRO-CHOK', 'APRO CHOK']);
});
