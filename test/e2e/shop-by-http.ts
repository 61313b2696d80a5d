import type { APIRequestContext } from '@playwright/test';
import type { SiteId } from '../../src/entries/sandbox.js';
import type { Api } from '../../demo/visit.js';
import { publicKeyOf } from './lone-form.js';
import { testCards } from './published-testing.js';

/** A purchase as a browser makes it, without one. How buyers pay is in shop.e2e.ts. */
export interface Purchase {
  site?: SiteId;
  api?: Api;
  reserve?: boolean;
  holder?: string;
  product?: string;
  quantity?: number;
}

const query = ({ site = 'MLA', api = 'orders', reserve = false }: Purchase): string =>
  `?${new URLSearchParams({ site, api, ...(reserve && { reserve: '' }) })}`;

/** What `<mp-card-form>` posts for the site's first test card. */
export async function cardEntries(request: APIRequestContext, purchase: Purchase): Promise<Record<string, string>> {
  const { site = 'MLA', holder = 'APRO' } = purchase;
  const key = publicKeyOf(await (await request.get(`/shop?site=${site}`)).text());
  const [card] = testCards(site);
  const [month, year] = card!.expiration.split('/').map(Number);
  const found = await request.get(`/sandbox/${site}/v1/identification_types?public_key=${key}`);
  const types = found.ok() ? ((await found.json()) as { id: string; name: string }[]) : [];
  const type = types.find(({ name }) => name === card!.documentType)?.id;
  const made = await request.post(`/sandbox/${site}/v1/card_tokens?public_key=${key}`, {
    data: {
      card_number: card!.number,
      security_code: card!.securityCode,
      expiration_month: month,
      expiration_year: 2000 + year!,
      cardholder: { name: holder, identification: { type, number: card!.document } },
    },
  });
  const { id: token } = (await made.json()) as { id: string };
  const isCredit = card!.type === 'credit';
  return {
    token,
    payment_method_id: card!.paymentMethodId!,
    payment_type_id: isCredit ? 'credit_card' : 'debit_card',
    installments: '1',
  };
}

/** @returns the id of the shop's order */
export async function placeOrder(request: APIRequestContext, purchase: Purchase = {}): Promise<string> {
  const { product = 'yungas', quantity = 1 } = purchase;
  const form = {
    product,
    quantity: String(quantity),
    email: 'test@testuser.com',
    ...(await cardEntries(request, purchase)),
  };
  const answer = await request.post(`/pay${query(purchase)}`, { form, maxRedirects: 0 });
  return answer.headers()['location']!.split('/').at(-1)!;
}

/** Mercado Pago's answer as the page gets it. */
export async function paymentOf(
  request: APIRequestContext,
  order: string,
): Promise<{
  id: string;
  status: string;
  status_detail: string;
  transactions?: { payments: { status_detail: string }[] };
}> {
  return (await request.get(`/orders/${order}/payment`)).json();
}
