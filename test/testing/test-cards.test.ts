import { expect } from '@open-wc/testing';
import { outcome, testCards } from '../../src/entries/testing.js';
import type { SiteId } from '../../src/entries/sandbox.js';

const SITES: SiteId[] = ['MLA', 'MLB', 'MLC', 'MCO', 'MLM', 'MPE', 'MLU'];

for (const site of SITES) {
  it(`has all that a form of ${site} asks for`, () => {
    expect(testCards(site)).to.not.be.empty;
    for (const card of testCards(site)) {
      expect(card.number).to.match(/^\d{13,19}$/);
      expect(card.expiration).to.match(/^\d\d\/\d\d$/);
      expect(card.securityCode).to.match(/^\d{3,4}$/);
      expect(card.holder).to.equal('APRO');
      expect(card.document === undefined).to.equal(site === 'MLM');
    }
  });
}

it('knows how a name of 3-D Secure ends', () => {
  expect(outcome('APRO-CHOK')).to.include({ status: 'approved', statusDetail: 'accredited' });
  expect(outcome('OTHE-CHNO').order).to.include({ status: 'failed', statusDetail: 'cc_rejected_3ds_challenge' });
});
