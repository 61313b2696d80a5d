<?php

const MERCADO_PAGO = 'https://api.mercadopago.com';

/**
 * Calls the API and returns the answer.
 *
 * @param array $headers by name: X-Idempotency-Key and others
 * @param string|null $accessToken a seller's; your own by default
 * @throws RuntimeException if the call was refused, with the HTTP status as its code; 0 without an answer
 */
function call(string $method, string $path, array $body, array $headers = [], ?string $accessToken = null): array
{
    $headers['Authorization'] = 'Bearer ' . ($accessToken ?? getenv('MP_ACCESS_TOKEN'));
    $headers['Content-Type'] = 'application/json';
    $lines = array_map(fn(string $name): string => "$name: $headers[$name]", array_keys($headers));
    $http = ['method' => $method, 'header' => $lines, 'ignore_errors' => true, 'timeout' => 15];
    $http['content'] = $body ? json_encode($body) : '';
    $answer = @fopen(MERCADO_PAGO . $path, 'r', false, stream_context_create(['http' => $http]));
    if (!$answer) {
        throw new RuntimeException('No answer.');
    }
    $status = (int) explode(' ', stream_get_meta_data($answer)['wrapper_data'][0])[1];
    $found = json_decode(stream_get_contents($answer), true) ?? [];
    if ($status >= 400) {
        throw new RuntimeException("Refused: $status " . json_encode($found['errors'] ?? $found['message'] ?? ''), $status);
    }
    return $found;
}

/** The headers of a charge: a key, so that a form posted twice is charged once; and the buyer's device, if posted. */
function headers(array $form): array
{
    $headers = ['X-Idempotency-Key' => $form['token'], 'X-meli-session-id' => $form['device_id'] ?? ''];
    // A line break would start another header.
    return array_filter($headers, fn(string $value): bool => preg_match('/^[\w.:-]+\z/', $value) === 1);
}
