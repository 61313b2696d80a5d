import { CardToken, Customer, MercadoPagoError } from 'mercadopago';
import { mercadoPago } from './client.js';
import type { SiteId } from '../sites.js';

/**
 * Customers of Mercado Pago by browser and site; a shop has its accounts here. An e-mail address alone finds no customer:
 * whoever typed somebody else's would be shown that buyer's cards.
 */
const customers = new Map<string, string>();

const keyOf = (session: string, site: SiteId): string => `${session} ${site}`;

export const customerOf = (session: string, site: SiteId): string | undefined => customers.get(keyOf(session, site));

/** What `savedCards` of the form is given: the answer of the API without the holder, whose document no page needs. */
export async function savedCards(accessToken: string, customerId: string): Promise<object[]> {
  const cards = await new Customer(mercadoPago(accessToken)).listCards({ customerId });
  const withoutHolder = (card: object) => Object.entries(card).filter(([name]) => name !== 'cardholder');
  return cards.map((card) => Object.fromEntries(withoutHolder(card)) as object);
}

/**
 * Saves the card of a token, which is spent by it.
 *
 * @throws MercadoPagoError when there is no such token, or the customer cannot be made
 */
export async function saveCard(
  accessToken: string,
  buyer: { session: string; site: SiteId; email: string },
  token: string,
): Promise<void> {
  const { session, site, email } = buyer;
  const customerId = customerOf(session, site) ?? (await newCustomer(accessToken, email));
  customers.set(keyOf(session, site), customerId);
  await new Customer(mercadoPago(accessToken)).createCard({ customerId, body: { token } });
}

async function newCustomer(accessToken: string, email: string): Promise<string> {
  const { id } = await new Customer(mercadoPago(accessToken)).create({ body: { email } });
  if (!id) throw new Error('Mercado Pago made a customer without an id');
  return id;
}

/** Whether a token is of a saved card. A token that cannot be read is as good as one that is not. */
export async function isOfSavedCard(accessToken: string, token: string): Promise<boolean> {
  try {
    const { card_id: cardId } = await new CardToken(mercadoPago(accessToken)).get({ id: token });
    return Boolean(cardId);
  } catch (error) {
    if (error instanceof MercadoPagoError) return false;
    throw error;
  }
}
