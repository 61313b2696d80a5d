import type { Access } from '../http/access.js';
import type { Handler } from '../http/call.js';
import { keyed } from '../http/order-keys.js';
import { createToken, fillToken, readToken } from './card-tokens.js';
import { listIssuers } from './card-issuers.js';
import { bankOfOrder, bankOfPayment, decideChallenge, framedChallenge } from './challenges.js';
import { deleteCard, listCards, readCard, saveCard, updateCard } from './customer-cards.js';
import { createCustomer, deleteCustomer, readCustomer, searchCustomers, updateCustomer } from './customers.js';
import { listDeals } from './deals.js';
import { deviceProfile, deviceWidget, quietScript, securityScript, trackError } from './device.js';
import { listIdentificationTypes } from './identification-types.js';
import { listInstallments } from './installments.js';
import { listMethods, searchMethods } from './payment-methods.js';
import { addTransaction, deleteTransaction, updateTransaction } from './order-transactions.js';
import { cancelOrder, captureOrder, refundOrder } from './order-changes.js';
import { createOrder, processOrder, showOrder } from './orders.js';
import { searchOrders } from './order-search.js';
import { createPayment, readPayment, searchPayments, updatePayment } from './payments.js';
import { createPreapproval } from './preapprovals.js';
import { brandPicture } from './pictures.js';
import { createRefund, listRefunds, readRefund } from './refunds.js';
import { sdkV1, sdkV2, secureFields } from './sdk.js';

type Route = [route: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`, access: Access, handler: Handler];

/** All routes of the sandbox, whatever the host. The first match wins. */
export const routes: readonly Route[] = [
  ['POST /v1/card_tokens', 'page', createToken],
  ['PUT /v1/card_tokens/:id', 'page', fillToken],
  // How v1 sends PUT in browsers that only have XDomainRequest.
  ['POST /v1/card_tokens/:id', 'page', fillToken],
  ['GET /v1/card_tokens/:id', 'page', readToken],
  ['GET /v1/payment_methods', 'page', listMethods],
  ['GET /v1/payment_methods/search', 'page', searchMethods],
  ['GET /v1/payment_methods/card_issuers', 'page', listIssuers],
  ['GET /v1/payment_methods/installments', 'page', listInstallments],
  ['GET /v1/payment_methods/deals', 'page', listDeals],
  ['POST /v1/payment_methods/track_error', 'anyone', trackError],
  ['GET /v1/identification_types', 'page', listIdentificationTypes],

  ['POST /v1/payments', 'backend', createPayment],
  ['GET /v1/payments/search', 'backend', searchPayments],
  ['GET /v1/payments/:id', 'backend', readPayment],
  ['PUT /v1/payments/:id', 'backend', updatePayment],
  ['POST /v1/payments/:id/refunds', 'backend', createRefund],
  ['GET /v1/payments/:id/refunds', 'backend', listRefunds],
  ['GET /v1/payments/:id/refunds/:refund', 'backend', readRefund],

  ['POST /v1/orders', 'backend', keyed(createOrder)],
  ['GET /v1/orders', 'backend', searchOrders],
  ['GET /v1/orders/:id', 'backend', showOrder],
  ['POST /v1/orders/:id/capture', 'backend', keyed(captureOrder)],
  ['POST /v1/orders/:id/cancel', 'backend', keyed(cancelOrder)],
  ['POST /v1/orders/:id/refund', 'backend', keyed(refundOrder)],
  ['POST /v1/orders/:id/process', 'backend', keyed(processOrder)],
  ['POST /v1/orders/:id/transactions', 'backend', keyed(addTransaction)],
  ['PUT /v1/orders/:id/transactions/:transaction', 'backend', keyed(updateTransaction)],
  ['DELETE /v1/orders/:id/transactions/:transaction', 'backend', deleteTransaction],

  ['POST /preapproval', 'backend', createPreapproval],
  // As the official Node SDK writes it.
  ['POST /preapproval/', 'backend', createPreapproval],

  ['POST /v1/customers', 'backend', createCustomer],
  ['GET /v1/customers/search', 'backend', searchCustomers],
  ['GET /v1/customers/:id', 'backend', readCustomer],
  ['PUT /v1/customers/:id', 'backend', updateCustomer],
  ['DELETE /v1/customers/:id', 'backend', deleteCustomer],
  // The path in Mercado Pago's API description.
  ['DELETE /v1/customers/:id/delete', 'backend', deleteCustomer],
  ['POST /v1/customers/:id/cards', 'backend', saveCard],
  ['GET /v1/customers/:id/cards', 'backend', listCards],
  ['GET /v1/customers/:id/cards/:card', 'backend', readCard],
  ['PUT /v1/customers/:id/cards/:card', 'backend', updateCard],
  ['DELETE /v1/customers/:id/cards/:card', 'backend', deleteCard],

  ['GET /checkout/v1/payment/redirect/3ds/:id', 'anyone', framedChallenge],
  ['GET /checkout/v1/payment/redirect/3ds/:id/bank', 'anyone', bankOfOrder],
  ['POST /checkout/v1/payment/redirect/3ds/:id/bank', 'anyone', decideChallenge],
  ['POST /api/v1/browser_challenges', 'anyone', bankOfPayment],
  ['POST /api/v1/browser_challenges/:id', 'anyone', decideChallenge],

  ['POST /v1/devices/widgets', 'page', deviceWidget],
  ['GET /device_profile/widget', 'anyone', deviceProfile],
  ['GET /omega/device_profile/widget', 'anyone', deviceProfile],
  ['GET /fp/check.js', 'anyone', quietScript],
  ['GET /storage/event-metrics-sdk/js', 'anyone', quietScript],
  ['GET /v2/security.js', 'anyone', securityScript],
  ['GET /sdk/javascript/v1/mercadopago.js', 'anyone', sdkV1],
  ['GET /js/v2', 'anyone', sdkV2],
  ['GET /secure-fields', 'anyone', secureFields],
  ['GET /org-img/MP3/API/logos/:file', 'anyone', brandPicture],
  ['GET /storage/logos-api-admin/:file', 'anyone', brandPicture],
];
