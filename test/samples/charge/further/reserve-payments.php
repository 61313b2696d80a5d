<?php

require __DIR__ . '/mercadopago.php';

/**
 * Reserves the amount on the card: authorized/pending_capture. Not with debit cards.
 *
 * @param array $form $_POST
 * @param array $sale from your own records: reference, total ('1250.50'), email
 */
function reserve(array $form, array $sale): array
{
    $body = [
        'transaction_amount' => (float) $sale['total'],
        'capture' => false,
        'token' => $form['token'],
        'payment_method_id' => $form['payment_method_id'],
        'issuer_id' => $form['issuer_id'] ?? null,
        'installments' => (int) $form['installments'],
        'external_reference' => $sale['reference'],
        'payer' => ['email' => $sale['email']],
    ];
    return call('POST', '/v1/payments', $body, headers($form));
}

/** Charges the reserved amount, or part of it. */
function capture(int $id, float $amount): array
{
    return call('PUT', "/v1/payments/$id", ['capture' => true, 'transaction_amount' => $amount]);
}

/** Releases the reserved amount. */
function release(int $id): array
{
    return call('PUT', "/v1/payments/$id", ['status' => 'cancelled']);
}
