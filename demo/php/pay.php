<?php

declare(strict_types=1);

require __DIR__ . '/shop.php';

/** The form's post; a post without a token is not from the form. */
$token = (string) ($_POST['token'] ?? '');
if ($token === '') {
    header('Location: /', true, 303);
    exit();
}

[$status, $answer] = mercado_pago(
    'POST',
    '/v1/orders',
    [
        'type' => 'online',
        'processing_mode' => 'automatic',
        'external_reference' => 'visit-' . bin2hex(random_bytes(8)),
        'total_amount' => AMOUNT,
        'payer' => ['email' => EMAIL],
        // The bank may ask the buyer to confirm: the result page then shows the bank's page.
        'config' => [
            'online' => ['transaction_security' => ['validation' => 'on_fraud_risk', 'liability_shift' => 'required']],
        ],
        'transactions' => [
            'payments' => [
                [
                    'amount' => AMOUNT,
                    'payment_method' => [
                        'id' => (string) ($_POST['payment_method_id'] ?? ''),
                        'type' => (string) ($_POST['payment_type_id'] ?? ''),
                        'token' => $token,
                        'installments' => (int) ($_POST['installments'] ?? 1),
                    ],
                ],
            ],
        ],
    ],
    // The token is valid for one payment, so a repeated post makes one order.
    $token,
);

// 402: the order was created and its payment was declined. The order is then under `data`.
$order = $status === 402 ? $answer['data'] : $answer;
if (!isset($order['id'])) {
    error_log("Mercado Pago answered $status: " . ($answer['errors'][0]['code'] ?? 'no code'));
    // Without an answer, with 5xx, and if the same post is in progress or done (409, 423), there may be an order.
    $is_refused = $status >= 400 && $status < 500 && !in_array($status, [409, 423], true);
    header('Location: /?' . ($is_refused ? 'refused' : 'unknown'), true, 303);
    exit();
}

$_SESSION['order'] = $order['id'];
header('Location: /', true, 303);
