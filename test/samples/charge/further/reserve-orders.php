<?php

require __DIR__ . '/mercadopago.php';

/**
 * Reserves the amount on the card: action_required/waiting_capture.
 *
 * @param array $form $_POST
 * @param array $sale from your own records: reference, total ('1250.50'), email
 */
function reserve(array $form, array $sale): array
{
    $method = [
        'id' => $form['payment_method_id'],
        'type' => $form['payment_type_id'],
        'token' => $form['token'],
        'installments' => (int) $form['installments'],
    ];
    return call('POST', '/v1/orders', [
        'type' => 'online',
        'processing_mode' => 'automatic',
        'capture_mode' => 'manual',
        'external_reference' => $sale['reference'],
        'total_amount' => $sale['total'],
        'payer' => ['email' => $sale['email']],
        'transactions' => ['payments' => [['amount' => $sale['total'], 'payment_method' => $method]]],
    ], headers($form));
}

/** Charges the reserved amount; Orders takes only the whole of it. */
function capture(string $id): array
{
    return call('POST', "/v1/orders/$id/capture", [], ['X-Idempotency-Key' => "capture-$id"]);
}

/** Releases the reserved amount. */
function release(string $id): array
{
    return call('POST', "/v1/orders/$id/cancel", [], ['X-Idempotency-Key' => "cancel-$id"]);
}
