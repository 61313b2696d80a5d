/** A card that a customer has saved, as Mercado Pago's API answers it. */
export const savedCard = {
  id: '8912345',
  expiration_month: 11,
  expiration_year: 2030,
  first_six_digits: '450995',
  last_four_digits: '3704',
  payment_method: { id: 'visa', name: 'Visa', payment_type_id: 'credit_card' },
  security_code: { length: 3, card_location: 'back' },
};
