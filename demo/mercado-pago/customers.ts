import { CardToken, Customer, MercadoPagoError } from 'mercadopago';
import { mercadoPago } from './client.js';
import type { SiteId } from '../sites.js';

/**
 * Mercado Pago customers by browser and site; a shop uses its own accounts here. Never look a customer up by e-mail
 * alone: anyone who typed another buyer's address would see that buyer's cards.
 */
const customers = new Map<string, string>();

const keyOf = (session: string, site: SiteId): string => `${session} ${site}`;

export const customerOf = (session: string, site: SiteId): string | undefined => customers.get(keyOf(session, site));

/** Input for the form's `savedCards`: the API's answer without the holder, whose document the page does not need. */
export async function savedCards(accessToken: string, customerId: string): Promise<object[]> {
  const cards = await new Customer(mercadoPago(accessToken)).listCards({ customerId });
  const withoutHolder = (card: object) => Object.entries(card).filter(([name]) => name !== 'cardholder');
  return cards.map((card) => Object.fromEntries(withoutHolder(card)) as object);
}

/**
 * Saves the card of a token, which spends the token.
 *
 * @throws MercadoPagoError if the token does not exist, or the customer cannot be created
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
  if (!id) throw new Error('Mercado Pago created a customer without an id');
  return id;
}

/** Whether a token is of a saved card. An unreadable token counts as one that is not. */
export async function isOfSavedCard(accessToken: string, token: string): Promise<boolean> {
  try {
    const { card_id: cardId } = await new CardToken(mercadoPago(accessToken)).get({ id: token });
    return Boolean(cardId);
  } catch (error) {
    if (error instanceof MercadoPagoError) return false;
    throw error;
  }
}
