<?php

const MERCADO_PAGO = 'https://api.mercadopago.com';

/** Posts a payment. Returns the status, 0 without an answer, and the body. */
function post(array $body, array $headers): array
{
    $headers[] = 'Authorization: Bearer ' . getenv('MP_ACCESS_TOKEN');
    $headers[] = 'Content-Type: application/json';
    $http = ['method' => 'POST', 'header' => $headers, 'ignore_errors' => true, 'timeout' => 15];
    $http['content'] = json_encode($body);
    $answer = @fopen(MERCADO_PAGO . '/v1/payments', 'r', false, stream_context_create(['http' => $http]));
    if (!$answer) {
        return [0, []];
    }
    $statusLine = stream_get_meta_data($answer)['wrapper_data'][0];
    return [(int) explode(' ', $statusLine)[1], json_decode(stream_get_contents($answer), true) ?? []];
}

/**
 * Charges the card behind the form's token.
 *
 * @param array $form $_POST
 * @param array $sale from your own records, never from the page: reference, total ('1250.50'), email. Use a new
 * reference for each attempt
 * @return array the payment, even a declined one, for <mp-payment-status>
 * @throws RuntimeException if the request is wrong and nothing was charged
 */
function charge(array $form, array $sale): array
{
    // A form posted twice has the same token: it is charged once. As a hash, it cannot add a header.
    $headers = ['X-Idempotency-Key: ' . hash('sha256', $form['token'])];
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
    [$status, $payment] = post($body, $headers);
    if (in_array($status, [400, 401, 403, 404, 422, 429], true)) {
        throw new RuntimeException("Not charged: $status " . json_encode($payment['cause'] ?? []));
    }
    if (!isset($payment['id'])) {
        // The same key returns the same payment, so the request can be repeated.
        [, $payment] = post($body, $headers);
    }
    // Still no answer, or the repeat refused: it may be paid. The page says "not known yet, do not pay again".
    return isset($payment['id']) ? forPage($payment) : ['status' => 'unknown'];
}

/** Only what the page shows; three_ds_info is the bank's page, where the buyer has to confirm. */
function forPage(array $payment): array
{
    $shown = ['id', 'status', 'status_detail', 'payment_method_id', 'transaction_amount', 'currency_id', 'installments'];
    return array_intersect_key($payment, array_flip([...$shown, 'three_ds_info']));
}
