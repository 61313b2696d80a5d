<?php

const MERCADO_PAGO = 'https://api.mercadopago.com';

/** Calls the API. Returns the status, 0 without an answer, and the body. */
function call(string $method, string $path, array $body = [], array $headers = []): array
{
    $headers[] = 'Authorization: Bearer ' . getenv('MP_ACCESS_TOKEN');
    $headers[] = 'Content-Type: application/json';
    $http = ['method' => $method, 'header' => $headers, 'ignore_errors' => true, 'timeout' => 15];
    if ($body) {
        $http['content'] = json_encode($body);
    }
    $answer = @fopen(MERCADO_PAGO . $path, 'r', false, stream_context_create(['http' => $http]));
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
 * reference for each attempt: at most 64 letters, digits, - and _
 * @return array the order, for <mp-payment-status>
 * @throws RuntimeException if the request is wrong and nothing was charged
 */
function charge(array $form, array $sale): array
{
    $method = [
        'id' => $form['payment_method_id'],
        'type' => $form['payment_type_id'],
        'token' => $form['token'],
        'installments' => (int) $form['installments'],
    ];
    // A form posted twice has the same token: it is charged once. As a hash, it cannot add a header.
    $headers = ['X-Idempotency-Key: ' . hash('sha256', $form['token'])];
    if (preg_match('/^[\w.:-]+\z/', $form['device_id'] ?? '')) {
        $headers[] = 'X-meli-session-id: ' . $form['device_id'];
    }
    [$status, $answer] = call('POST', '/v1/orders', [
        'type' => 'online',
        'processing_mode' => 'automatic',
        'external_reference' => $sale['reference'],
        'total_amount' => $sale['total'],
        'payer' => ['email' => $sale['email']],
        'transactions' => ['payments' => [['amount' => $sale['total'], 'payment_method' => $method]]],
    ], $headers);
    // 402: the order was created and its payment declined. It is next to the errors.
    $order = $status === 402 ? $answer['data'] ?? [] : $answer;
    if (isset($order['id'])) {
        return forPage($order);
    }
    if (in_array($status, [400, 401, 403, 404, 422, 429], true)) {
        throw new RuntimeException("Not charged: $status " . json_encode($answer['errors'] ?? []));
    }
    // No readable answer, 409, 423 or 5xx: it may exist. Look it up; never post again.
    return forPage(find($sale['reference']));
}

function find(string $reference): array
{
    [, $found] = call('GET', '/v1/orders?' . http_build_query([
        'begin_date' => gmdate('Y-m-d\TH:i:s\Z', time() - 86400),
        'end_date' => gmdate('Y-m-d\TH:i:s\Z', time() + 86400),
        'external_reference' => $reference,
    ]));
    return $found['data'][0] ?? ['status' => 'unknown'];
}

/** Removes the token. For an unknown order the page says "not known yet, do not pay again". */
function forPage(array $order): array
{
    foreach ($order['transactions']['payments'] ?? [] as $at => $payment) {
        unset($order['transactions']['payments'][$at]['payment_method']['token']);
    }
    return $order;
}
