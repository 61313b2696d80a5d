import { expect, test } from '@playwright/test';
import { openPage } from '../e2e/built-page.js';

test('the nonce stands in no attribute that a selector could read, and stays in the property', async ({ page }) => {
  await openPage(page, '<script src="/elements.js"></script><mp-card-form csp-nonce="first"></mp-card-form>');
  const form = page.locator('mp-card-form');
  const read = () =>
    form.evaluate((one: HTMLElementTagNameMap['mp-card-form']) => [one.getAttribute('csp-nonce'), one.cspNonce]);
  expect(await read()).toEqual(['', 'first']);
  await form.evaluate((one) => one.setAttribute('csp-nonce', 'second'));
  expect(await read()).toEqual(['', 'second']);
});
