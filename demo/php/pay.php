<?php

declare(strict_types=1);

require __DIR__ . '/shop.php';

/** A posted value that goes into a request header, or null: a line break in it would start another header. */
function header_value(string $name): ?string
{
    $value = $_POST[$name] ?? null;
    return is_string($value) && preg_match('/^[\w.:-]+\z/', $value) ? $value : null;
}

// A post without a token is not from the form. An order that is or may be paid is not charged again: a second post waits
// here for the first, because PHP locks the session.
$token = header_value('token');
if ($token === null || !can_pay(order_of_visit())) {
    header('Location: /', true, 303);
    exit();
}

// The token is valid for one payment, so it names the order, and a repeated post makes no other.
$reference = hash('sha256', $token);
// Stored before the charge: if the answer gets lost, the order is searched for.
$_SESSION['order'] = ['reference' => $reference, 'time' => time()];

$headers = ["X-Idempotency-Key: $token"];
// The session of the buyer's device, if mercadopago.js has one.
$device = header_value('device_id');
if ($device !== null) {
    $headers[] = "X-meli-session-id: $device";
}

[$status, $answer] = mercado_pago(
    'POST',
    '/v1/orders',
    [
        'type' => 'online',
        'processing_mode' => 'automatic',
        'external_reference' => $reference,
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
    $headers,
);

// 402: the order was created and its payment was declined. The order is then under `data`.
$order = $status === 402 ? $answer['data'] ?? [] : $answer;
$location = '/';
if (isset($order['id'])) {
    $_SESSION['order']['id'] = $order['id'];
} else {
    error_log("Mercado Pago answered $status: " . ($answer['errors'][0]['code'] ?? 'no code'));
    // Refused before any charge. Without a readable answer, with 5xx, and if the same post is in progress or done (409,
    // 423), there may be an order.
    if (in_array($status, [400, 401, 402, 403, 404, 422, 429], true)) {
        unset($_SESSION['order']);
        $location = '/?refused';
    }
}
header("Location: $location", true, 303);
