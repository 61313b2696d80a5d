/** Shared by the React and Vue shops: the data their page provides, and how they send a payment. */
import type { MpCardForm } from 'mercadopago-elements';
import type { Visit } from './visit.js';

export interface AppShop {
  /** Address of the shop's page. */
  path: string;
  visit: Visit & { locale: MpCardForm['locale'] };
  publicKey: string;
  nonce: string;
  productId: string;
  /** The field's initial value. */
  email: string;
}

/** The shop's answer to a payment. `pay_again`: it was rejected, and the buyer can pay again. */
export interface Answer {
  payment: { status: string; status_detail?: string };
  page?: string;
  pay_again?: string;
}

/** Where the page stores its `AppShop`. */
export const SHOP_DATA = 'shop-data';

export const readShop = (): AppShop => JSON.parse(document.getElementById(SHOP_DATA)!.textContent) as AppShop;

/** @param left what became of a payment whose challenge the buyer left before: unless it is canceled, it may be paid */
export async function sendPayment(address: string, body: URLSearchParams, left?: Promise<Answer>): Promise<Answer> {
  const before = await left;
  if (before && !before.pay_again) return before;
  return ask(address, { method: 'POST', body });
}

/** Cancels a payment whose challenge the buyer left: otherwise it could be made as well as the next one. */
export const leavePayment = (page: string): Promise<Answer> => ask(`${page}/payment`, { method: 'DELETE' });

/** Without an answer it is unknown whether the card was charged, and `<mp-payment-status>` says so. */
async function ask(address: string, request: RequestInit): Promise<Answer> {
  try {
    const answer = await fetch(address, { ...request, headers: { accept: 'application/json' } });
    return (await answer.json()) as Answer;
  } catch {
    return { payment: { status: 'unknown' } };
  }
}
