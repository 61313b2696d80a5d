import { expect } from '@open-wc/testing';
import { methodsOfNumber } from '../../src/sandbox/account/bins.js';
import { issuersOf } from '../../src/sandbox/account/issuers.js';
import { sites } from '../../src/sandbox/sites/sites.js';

for (const site of Object.values(sites)) {
  for (const card of site.testCards) {
    it(`leads ${card.brand} ${card.number} to ${card.paymentMethodId ?? 'nothing'} in ${site.id}`, () => {
      const found = methodsOfNumber(site, card.number).map(({ method }) => method.id);
      expect(found).to.deep.equal(card.paymentMethodId ? [card.paymentMethodId] : []);
    });
  }

  it(`has test documents in ${site.id} that its types allow`, () => {
    for (const { type, number } of site.testDocuments) {
      const known = site.identificationTypes.find(({ api }) => api.id === type)?.api;
      expect(number.length).to.be.within(known?.min_length ?? Infinity, known?.max_length ?? 0);
    }
  });

  it(`has an issuer for every card of ${site.id}, and it is a number as text`, () => {
    for (const { api } of site.methods) {
      for (const { id } of issuersOf(site, api, null)) expect(id).to.match(/^\d+$/);
    }
  });

  it(`has patterns in ${site.id} that are regular expressions`, () => {
    for (const { bin } of site.methods.flatMap(({ api }) => api.settings)) {
      for (const pattern of Object.values(bin ?? {})) expect(() => new RegExp(pattern ?? '')).not.to.throw();
    }
  });
}
