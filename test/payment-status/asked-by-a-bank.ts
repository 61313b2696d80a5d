/** An order that waits for the bank's page at this address. */
export const askedByOrder = (url: string, id = 'ORD01') => ({
  id,
  status: 'action_required',
  status_detail: 'pending_challenge',
  transactions: {
    payments: [
      {
        status: 'action_required',
        status_detail: 'pending_challenge',
        payment_method: { id: 'master', transaction_security: { url, id: `CH-${id}` } },
      },
    ],
  },
});

/** A payment that waits for it. */
export const askedByPayment = (url: string, id = 1) => ({
  id,
  status: 'pending',
  status_detail: 'pending_challenge',
  three_ds_info: { external_resource_url: url, creq: 'e30' },
});
