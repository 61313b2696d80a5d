<?php

require __DIR__ . '/mercadopago.php';

/**
 * Charges for a seller of your marketplace. The page's form has the seller's public key, this call the seller's access
 * token: you get both with the seller's consent (OAuth). Your share is the fee.
 *
 * @param array $form $_POST
 * @param array $sale from your own records: reference, total ('1250.50'), fee ('125.05'), email
 * @param array $seller accessToken
 */
function chargeOrder(array $form, array $sale, array $seller): array
{
    $method = [
        'id' => $form['payment_method_id'],
        'type' => $form['payment_type_id'],
        'token' => $form['token'],
        'installments' => (int) $form['installments'],
    ];
    $body = [
        'type' => 'online',
        'processing_mode' => 'automatic',
        'external_reference' => $sale['reference'],
        'total_amount' => $sale['total'],
        'marketplace_fee' => $sale['fee'],
        'payer' => ['email' => $sale['email']],
        'transactions' => ['payments' => [['amount' => $sale['total'], 'payment_method' => $method]]],
    ];
    return call('POST', '/v1/orders', $body, headers($form), $seller['accessToken']);
}

/** The same with Payments, where the fee is a number. */
function chargePayment(array $form, array $sale, array $seller): array
{
    $body = [
        'transaction_amount' => (float) $sale['total'],
        'application_fee' => (float) $sale['fee'],
        'token' => $form['token'],
        'payment_method_id' => $form['payment_method_id'],
        'issuer_id' => $form['issuer_id'] ?? null,
        'installments' => (int) $form['installments'],
        'external_reference' => $sale['reference'],
        'payer' => ['email' => $sale['email']],
    ];
    return call('POST', '/v1/payments', $body, headers($form), $seller['accessToken']);
}
