<?php

declare(strict_types=1);

require __DIR__ . '/shop.php';

/**
 * Answers `check` of the result: Mercado Pago's answer for this visit's order, and no other. DELETE cancels an order that
 * waits for the buyer, who has left the bank's page: otherwise it could be paid as well as the next one.
 */
$order = order_of_visit();
if ($_SERVER['REQUEST_METHOD'] === 'DELETE' && ($order['status'] ?? '') === 'action_required') {
    $id = rawurlencode($order['id']);
    mercado_pago('POST', "/v1/orders/$id/cancel", null, ["X-Idempotency-Key: cancel-$id"]);
    $order = order_of_visit();
}
// After a 502 the element asks again.
http_response_code(match ($order['status'] ?? null) { null => 404, 'unknown' => 502, default => 200 });
header('Content-Type: application/json');
header('Cache-Control: no-store');
echo json_encode($order ?? ['error' => 'no order']);
