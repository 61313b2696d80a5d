import { expect } from '@open-wc/testing';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import { testOutcomes } from '../../src/sandbox/account/test-outcomes.js';
import { pay, tokenOf, visaOf } from './cards.js';

for (const { name, status, statusDetail } of testOutcomes) {
  it(`makes a payment of ${name} ${status}: ${statusDetail}`, async () => {
    const sandbox = createSandbox();
    const reply = await pay(sandbox, { token: await tokenOf(sandbox, visaOf(name)) });
    expect(reply.status).to.equal(201);
    expect(reply.body).to.include({ status, status_detail: statusDetail });
  });
}

const names: [name: string, status: string][] = [
  ['otHE', 'rejected'],
  ['OTHE Perez', 'rejected'],
  ['OTHELLO', 'approved'],
  ['Juan OTHE', 'approved'],
];

for (const [name, status] of names) {
  it(`reads the name "${name}" as ${status}`, async () => {
    const sandbox = createSandbox();
    const { body } = await pay(sandbox, { token: await tokenOf(sandbox, visaOf(name)) });
    expect(body.status).to.equal(status);
  });
}
