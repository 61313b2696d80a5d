<?php

declare(strict_types=1);

require __DIR__ . '/shop.php';

/** What `check` of the result asks for: the order of this visit, as Mercado Pago answers it, and of no other. */
$order = order_of_visit();
http_response_code($order === null ? 404 : 200);
header('Content-Type: application/json');
header('Cache-Control: no-store');
echo json_encode($order ?? ['error' => 'no order']);
