/** Brand names for `payment_method_id`. Source: `name` in the payment methods of the seven sites. */
const BRANDS: Readonly<Record<string, string>> = {
  amex: 'American Express',
  argencard: 'Argencard',
  cabal: 'Cabal',
  cencosud: 'Cencosud',
  cmr: 'CMR',
  codensa: 'Crédito Fácil Codensa',
  cordial: 'Tarjeta Walmart',
  cordobesa: 'Cordobesa',
  diners: 'Diners',
  elo: 'Elo',
  hipercard: 'Hipercard',
  lider: 'Lider',
  maestro: 'Maestro',
  magna: 'Magna',
  master: 'Mastercard',
  mercadopago_cc: 'Mercado Pago + Banco Patagonia',
  mercadopagocard: 'Mercado Pago',
  naranja: 'Naranja',
  nativa: 'Nativa Mastercard',
  oca: 'OCA',
  presto: 'Presto',
  tarshop: 'Tarjeta Shopping',
  visa: 'Visa',
};

/**
 * The name of a card brand, or `null`: ids are never shown to buyers.
 *
 * @param debit suffix for a debit card, whose id is "deb" plus the brand's
 */
export function brandName(methodId: string, debit: string): string | null {
  const brand = methodId.replace(/^deb/, '');
  if (!Object.hasOwn(BRANDS, brand)) return null;
  return brand === methodId ? BRANDS[brand]! : `${BRANDS[brand]} ${debit}`;
}
