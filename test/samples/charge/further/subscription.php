<?php

require __DIR__ . '/mercadopago.php';

/**
 * Starts a subscription that charges the card each month.
 *
 * @param array $form $_POST
 * @param array $plan from your own records: reference, title, amount (1250.5), currency ('ARS'), email
 */
function subscribe(array $form, array $plan): array
{
    return call('POST', '/preapproval', [
        'reason' => $plan['title'],
        'external_reference' => $plan['reference'],
        'payer_email' => $plan['email'],
        'card_token_id' => $form['token'],
        'auto_recurring' => [
            'frequency' => 1,
            'frequency_type' => 'months',
            'transaction_amount' => $plan['amount'],
            'currency_id' => $plan['currency'],
        ],
        'status' => 'authorized',
    ]);
}
