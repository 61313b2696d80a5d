import { asPayment, givenPayment, type Answer, type PaymentAnswer } from './answers.js';
import { paymentFacts, type PaymentFacts } from './payment-facts.js';

/** What the page gave: attributes and properties of the element. */
export interface Given {
  status: string;
  statusDetail: string;
  paymentMethodId: string;
  amount: string;
  currency: string;
  installments: number | null;
  statementDescriptor: string;
  challengeUrl: string;
  challengeCreq: string;
  payment: Answer | null;
}

/**
 * The newest first: answers of `check`, then `payment`, then the server's attributes.
 *
 * @param answer of `check`
 */
export function factsOf(given: Given, answer: unknown): PaymentFacts {
  const { challengeUrl, challengeCreq } = given;
  const asks = challengeUrl && { external_resource_url: challengeUrl, creq: challengeCreq };
  return paymentFacts({
    status: given.status || (asks && 'pending'),
    status_detail: given.statusDetail || (asks && 'pending_challenge'),
    payment_method_id: given.paymentMethodId,
    transaction_amount: given.amount,
    currency_id: given.currency,
    installments: given.installments,
    statement_descriptor: given.statementDescriptor,
    three_ds_info: asks || null,
    ...givenPayment(given.payment),
    ...asPayment(answer),
  });
}

/** Which payment the page means, and what it says of it. */
export interface Subject {
  /** Id of the payment, or the address of `check` if nothing else is given. Empty if unknown. */
  id: string;
  /** All that was given, as text: frameworks pass the same payment as a new object on every render. */
  content: string;
}

/** The payment as text; one that JSON cannot write (a `bigint`, a circle) by what is shown of it. */
function textOf(payment: PaymentAnswer): string {
  try {
    return JSON.stringify(payment);
  } catch {
    return JSON.stringify(paymentFacts(payment));
  }
}

/** @param address of `check` */
export function subjectOf(given: Given, address: string): Subject {
  const { status, statusDetail, challengeUrl, challengeCreq } = given;
  const payment = givenPayment(given.payment);
  const only = given.payment || status || challengeUrl ? '' : address;
  return {
    id: paymentFacts(payment).id || only,
    content: JSON.stringify([textOf(payment), status, statusDetail, challengeUrl, challengeCreq, only]),
  };
}
