<?php

declare(strict_types=1);

require __DIR__ . '/shop.php';

/** Answers `check` of the result: Mercado Pago's answer for this visit's order, and no other. */
$order = order_of_visit();
http_response_code($order === null ? 404 : 200);
header('Content-Type: application/json');
header('Cache-Control: no-store');
echo json_encode($order ?? ['error' => 'no order']);
