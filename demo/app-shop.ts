/** What the shops in React and in Vue have in common: what their page tells them, and how they send a payment. */
import type { MpCardForm } from 'mercadopago-elements';
import type { Visit } from './visit.js';

export interface AppShop {
  /** Address of the shop's page. */
  path: string;
  visit: Visit & { locale: MpCardForm['locale'] };
  publicKey: string;
  nonce: string;
  productId: string;
  /** What the field for it begins with. */
  email: string;
}

/** The shop's answer to a payment. With `pay_again` it was rejected, and can be paid again. */
export interface Answer {
  payment: { status: string; status_detail?: string };
  page?: string;
  pay_again?: string;
}

/** Where the page keeps an `AppShop`. */
export const SHOP_DATA = 'shop-data';

export const readShop = (): AppShop => JSON.parse(document.getElementById(SHOP_DATA)!.textContent) as AppShop;

/** Without an answer nobody knows whether it was charged, and `<mp-payment-status>` says so. */
export async function sendPayment(address: string, body: URLSearchParams): Promise<Answer> {
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { accept: 'application/json' } });
    return (await answer.json()) as Answer;
  } catch {
    return { payment: { status: 'unknown' } };
  }
}
