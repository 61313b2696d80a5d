import { expect } from '@open-wc/testing';
import { scoreIntegration } from '../../src/entries/go-live.js';
import { markdownReport } from '../../src/cli/markdown.js';
import { hasFailed, type Report } from '../../src/cli/report.js';
import { isIncomplete, scoreMarkdown, scoreText } from '../../src/cli/score-report.js';
import { textReport } from '../../src/cli/text.js';

const report: Report = {
  url: 'https://shop.test/checkout',
  notes: ['No test purchases were made: they need <mp-card-form>.'],
  findings: [
    {
      id: 'terms',
      level: 'must',
      result: 'fail',
      message: 'There is no link to terms | conditions.',
      help: 'Add one.',
    },
    { id: 'refunds', level: 'tip', result: 'unknown', message: 'Made by the server.', help: 'Hide the button.' },
    { id: 'https', level: 'must', result: 'pass', message: 'Page and form use https.', help: 'Nothing to do.' },
  ],
  purchases: [
    { holder: 'APRO', shown: ['Pago aprobado', '¡Gracias!'], trouble: '' },
    { holder: 'CONT', shown: [], trouble: 'No result was shown within 20 s.' },
  ],
  scripts: [
    { url: 'https://shop.test/shop.js', why: null },
    { url: 'https://sdk.mercadopago.com/js/v2', why: 'Takes the card to Mercado Pago.' },
  ],
};

it('fails for a must, and for nothing less', () => {
  expect(hasFailed(report)).to.equal(true);
  const should = report.findings.map((finding) => ({ ...finding, level: 'should' as const }));
  expect(hasFailed({ ...report, findings: should })).to.equal(false);
});

it('lists the most urgent first, as text, and never claims Mercado Pago’s approval', () => {
  const lines = textReport(report).split('\n');
  expect(lines.indexOf('To fix (1)')).to.be.below(lines.indexOf('To look at (1)'));
  expect(lines).to.include('  terms (must): There is no link to terms | conditions.');
  expect(lines).to.include('    Hide the button.');
  expect(lines[1]).to.equal('No test purchases were made: they need <mp-card-form>.');
  expect(lines).to.not.include('    Nothing to do.');
  expect(lines).to.include('  APRO  Pago aprobado | ¡Gracias!');
  expect(lines).to.include('  CONT  No result was shown within 20 s.');
  expect(lines.at(-2)).to.equal('Nothing here is an approval by Mercado Pago.');
});

it('makes tables in Markdown that what was found cannot break', () => {
  const lines = markdownReport(report).split('\n');
  expect(lines[0]).to.equal('# Go-live check of https://shop.test/checkout');
  expect(lines).to.include('| `terms` | must | There is no link to terms \\| conditions. | Add one. |');
  expect(lines[2]).to.equal('No test purchases were made: they need \\<mp-card-form>.');
  expect(lines).to.include('| APRO | Pago aprobado / ¡Gracias! |');
  expect(lines).to.include('| https://shop.test/shop.js | to be filled in by the shop |');
});

it('leaves out what there is nothing of', () => {
  const little = markdownReport({ ...report, purchases: [], scripts: [] });
  expect(little).to.not.match(/Test purchases|Scripts of the page/);
});

describe('the score of a payment', () => {
  const half = { file: 'payment.json', findings: scoreIntegration({ token: 'x', external_reference: '1' }) };

  it('is incomplete for a field that counts, and for no good practice', () => {
    expect(isIncomplete(half)).to.equal(true);
    const tips = half.findings.filter(({ level }) => level === 'tip');
    expect(isIncomplete({ ...half, findings: tips })).to.equal(false);
  });

  it('is printed as text, with what to do and who gives the score', () => {
    const lines = scoreText(half).split('\n');
    expect(lines[0]).to.equal('payment.json');
    expect(lines).to.include('  payer_first_name (should): additional_info.payer.first_name is missing.');
    expect(lines).to.include('    Ask for it in your checkout: the name on the card stays in the form.');
    expect(lines.at(-3)).to.equal('Scored fields: 2 fine, 11 to fix, 6 that a payment does not show.');
    expect(lines.at(-2)).to.match(/^Only Mercado Pago gives the score/);
  });

  it('is printed as Markdown', () => {
    expect(scoreMarkdown(half)).to.include('# Integration score of payment.json');
    expect(scoreMarkdown(half)).to.include('| `item_id` | should | additional_info.items[].id: there are no items. |');
  });
});
