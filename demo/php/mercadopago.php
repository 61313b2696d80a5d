<?php

declare(strict_types=1);

/** The sandbox of `npm start`, if `MP_SANDBOX` has its address; otherwise Mercado Pago. */
function api(): string
{
    $sandbox = getenv('MP_SANDBOX');
    return $sandbox ? "$sandbox/sandbox/MLA" : 'https://api.mercadopago.com';
}

/**
 * Calls Mercado Pago with the private access token, which must never reach a page.
 *
 * @param string[] $headers additional header lines
 * @return array{0: int, 1: array} HTTP status, 0 without an answer; and the answer
 */
function mercado_pago(string $method, string $path, ?array $body = null, array $headers = []): array
{
    array_push($headers, 'Authorization: Bearer ' . getenv('MP_ACCESS_TOKEN'), 'Content-Type: application/json');
    $http = [
        'method' => $method,
        'header' => $headers,
        'content' => $body === null ? '' : json_encode($body),
        'timeout' => 30,
        // Also read the body of a 402.
        'ignore_errors' => true,
    ];
    $answer = @fopen(api() . $path, 'r', false, stream_context_create(['http' => $http]));
    if (!$answer) {
        return [0, []];
    }
    $status_line = stream_get_meta_data($answer)['wrapper_data'][0];
    return [(int) explode(' ', $status_line)[1], json_decode(stream_get_contents($answer), true) ?? []];
}
