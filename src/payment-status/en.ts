import type { StatusTexts } from './texts.js';

export const en: StatusTexts = {
  results: {
    approved: ['Done! Your payment was approved', 'There is nothing else you need to do.'],
    partlyRefunded: [
      'Your payment was approved and part of it was refunded',
      'There is nothing you need to do. If you did not expect the refund, ask the shop.',
    ],
    reserved: ['The amount is on hold on your card', 'The shop will charge it later. Do not pay again.'],
    created: [
      'Your payment has not started yet',
      'Nothing was charged. If this page stays as it is, ask the shop before you pay again.',
    ],
    contingency: [
      'We are processing your payment',
      'Within 2 business days we will email you whether it went through. Do not pay again.',
    ],
    review: [
      'We are reviewing your payment',
      'Within 2 business days we will email you whether it was approved or we need anything else. Do not pay again.',
    ],
    challenge: [
      'Your bank asks you to confirm this payment',
      'Complete the verification now: you have only a few minutes.',
    ],
    transfer: [
      'We have not received your transfer yet',
      'Make the transfer with the details you received. We will email you as soon as it arrives.',
    ],
    voucher: [
      'You still have to pay',
      'Pay with the voucher or code you received before it expires. We will email you as soon as the money arrives.',
    ],
    remedy: [
      'One more step to complete your payment',
      'Follow the steps Mercado Pago shows you. We will email you as soon as there is a result.',
    ],
    confirming: [
      'We are waiting for your payment to be confirmed',
      'It may take a while: we will email you as soon as it is. Do not pay again.',
    ],
    pending: [
      'Your payment is pending',
      'If anything is left to pay or confirm, complete it. We will email you as soon as the money arrives.',
    ],
    mediation: [
      'There is an open claim about this payment',
      'The answer will come by email. You can also follow the claim in Mercado Pago.',
    ],
    unknown: [
      'We do not know the result of your payment yet',
      'Before you pay again, ask the shop whether it has arrived.',
    ],
    cardNumber: ['The card number is not right', 'Check it on your card and type it again.'],
    expiration: ['The expiration date is not right', 'Check it on your card and type it again.'],
    securityCode: ['The security code is not right', 'Check it on your card and type it again.'],
    codeAgain: ['We need the security code once more', 'Type the code on your card and pay again.'],
    cardData: ['Some of the card details are not right', 'Check all of the card details and pay again.'],
    cardAgain: ['We need your card details once more', 'Check them, type what is missing and pay again.'],
    installments: [
      'Your card does not take that many installments',
      'Choose another number of installments or use another card.',
    ],
    buyerData: ['Some details are missing to process the payment', 'Complete your details and pay again.'],
    call: [
      'Your bank needs you to authorize this payment',
      'Call the number on your card, authorize the amount and pay again with the same card. You can also use another one.',
    ],
    disabled: [
      'Your card is not active',
      'Call the number on your card to activate it and pay again, or use another one.',
    ],
    challengeFailed: [
      "Your bank's verification was not completed",
      'Pay again and complete the verification, or use another card.',
    ],
    challengeExpired: [
      'Your time to confirm with your bank ran out',
      'Pay again, and confirm as soon as your bank asks you to.',
    ],
    timeOut: ['The payment was not completed because of a technical problem', 'Pay again with the same card.'],
    bankError: [
      'The bank could not process the payment',
      'Wait a few minutes and pay again, or choose another payment method.',
    ],
    declined: [
      'We could not process your payment',
      'Check the details and try again, or use another card or payment method.',
    ],
    anotherCard: ['We could not process your payment', 'Use another card or payment method.'],
    issuerRefused: ['Your card did not approve the payment', 'Use another card or ask your bank.'],
    cardType: [
      'This card cannot be used for this payment',
      'Use another card, or pay with debit if your card allows it.',
    ],
    duplicated: [
      'You have already made a payment for the same amount',
      'First check whether that one was approved. If you need to pay again, use another card or payment method.',
    ],
    funds: ['Your card does not have enough funds', 'Use another card or payment method.'],
    attempts: ['You have reached the maximum number of attempts with this card', 'Use another card or payment method.'],
    anotherMethod: ['We could not process your payment', 'Choose another payment method.'],
    preferCash: [
      'We could not process your payment',
      'Choose another payment method: cash, if you can. Trying again now with the same details will not work.',
    ],
    accountFunds: ['There is not enough money in the account', 'Choose another payment method.'],
    tooMuch: [
      'The amount is over a limit of this payment method',
      'Choose another payment method or make a smaller purchase.',
    ],
    bankRefused: ['The bank declined the payment', 'Choose another payment method.'],
    expired: ['The payment expired because it was not completed in time', 'If you still want to buy, pay again.'],
    cancelledByShop: ['The shop canceled the payment', 'Ask the shop for the reason.'],
    cancelledByBuyer: ['You canceled the payment', 'There is nothing you need to do.'],
    cancelled: ['The payment was canceled', 'If you have any questions, ask the shop.'],
    refunded: ['This payment was refunded', 'There is nothing you need to do.'],
    chargedBack: [
      'This payment was disputed with the bank',
      'There is nothing you need to do. If you have any questions, ask your bank.',
    ],
  },
  retry: {
    fix: 'Check the details',
    again: 'Pay again',
    card: 'Use another card',
    method: 'Choose another payment method',
  },
  reload: 'Load again',
  notCharged: 'This payment was not charged.',
  statement: 'Your card statement will show it as {descriptor}.',
  amount: 'Amount',
  installments: 'Installments',
  plan: '{installments} of {amount}',
  total: 'Total with financing',
  card: 'Card',
  debit: 'debit',
  due: 'Expires',
};
