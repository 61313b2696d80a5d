<?php

const MERCADO_PAGO = 'https://api.mercadopago.com';

/**
 * Charges the card behind the form's token.
 *
 * @param array $form $_POST
 * @param array $sale from your own records, never from the page: reference, total ('1250.50'), email. Use a new
 * reference for each attempt
 * @return array the payment, even a declined one, for <mp-payment-status>
 * @throws RuntimeException if nothing was charged, or no answer came
 */
function charge(array $form, array $sale): array
{
    $headers = [
        'Authorization: Bearer ' . getenv('MP_ACCESS_TOKEN'),
        'Content-Type: application/json',
        // The same key returns the same payment, so a request without an answer can be repeated.
        'X-Idempotency-Key: ' . $sale['reference'],
    ];
    if (preg_match('/^[\w.:-]+\z/', $form['device_id'] ?? '')) {
        $headers[] = 'X-meli-session-id: ' . $form['device_id'];
    }
    $body = [
        'transaction_amount' => (float) $sale['total'],
        'token' => $form['token'],
        'payment_method_id' => $form['payment_method_id'],
        'installments' => (int) $form['installments'],
        'external_reference' => $sale['reference'],
        'payer' => ['email' => $sale['email']],
    ];
    if (isset($form['issuer_id'])) {
        $body['issuer_id'] = $form['issuer_id'];
    }
    $http = ['method' => 'POST', 'header' => $headers, 'content' => json_encode($body), 'ignore_errors' => true];
    $answer = @file_get_contents(MERCADO_PAGO . '/v1/payments', false, stream_context_create(['http' => $http]));
    $payment = json_decode($answer ?: '', true) ?? [];
    if (!isset($payment['id'])) {
        throw new RuntimeException('Not charged, or no answer: ' . json_encode($payment['cause'] ?? []));
    }
    return forPage($payment);
}

/** Only what the page shows; three_ds_info is the bank's page, where the buyer has to confirm. */
function forPage(array $payment): array
{
    $shown = ['id', 'status', 'status_detail', 'payment_method_id', 'transaction_amount', 'currency_id', 'installments'];
    return array_intersect_key($payment, array_flip([...$shown, 'three_ds_info']));
}
