import { expect } from '@open-wc/testing';
import { testRunnerKeyboard, userEventKeyboard } from '../../src/entries/testing.js';

it("speaks the language of Web Test Runner's sendKeys, which holds keys one by one", async () => {
  const sent: unknown[] = [];
  const keyboard = testRunnerKeyboard(async (keys) => sent.push(keys));
  await keyboard.type('4509');
  await keyboard.press('Shift+Tab');
  expect(sent).to.deep.equal([{ type: '4509' }, { down: 'Shift' }, { press: 'Tab' }, { up: 'Shift' }]);
});

it("speaks the language of Vitest's userEvent, in which braces and brackets name keys", async () => {
  const sent: string[] = [];
  const keyboard = userEventKeyboard({ keyboard: async (text) => sent.push(text) });
  await keyboard.type('JO{E [1]');
  await keyboard.press('Tab');
  await keyboard.press('Shift+Tab');
  expect(sent).to.deep.equal(['JO{{E [[1]', '{Tab}', '{Shift>}{Tab}{/Shift}']);
});
