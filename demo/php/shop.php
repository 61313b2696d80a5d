<?php

declare(strict_types=1);

require __DIR__ . '/mercadopago.php';

// No cookie_secure, because the demo runs on plain http. A live shop sets it.
session_start(['cookie_httponly' => true, 'cookie_samesite' => 'Lax']);

/** What the shop sells. The amount comes from here, never from the page. */
const AMOUNT = '1250.50';

/** The buyer's e-mail address; a real shop asks for it. With test keys it must end in @testuser.com. */
const EMAIL = 'comprador@testuser.com';

/**
 * This visit's order as Mercado Pago has it now; null if there is none. One that cannot be read, or whose answer was
 * lost, is `unknown`: it may be paid.
 */
function order_of_visit(): ?array
{
    $placed = $_SESSION['order'] ?? null;
    if ($placed === null) {
        return null;
    }
    if (isset($placed['id'])) {
        [, $order] = mercado_pago('GET', '/v1/orders/' . rawurlencode($placed['id']));
    } else {
        $search = [
            'begin_date' => gmdate('Y-m-d\TH:i:s\Z', $placed['time'] - 86400),
            'end_date' => gmdate('Y-m-d\TH:i:s\Z', $placed['time'] + 86400),
            'external_reference' => $placed['reference'],
        ];
        [, $found] = mercado_pago('GET', '/v1/orders?' . http_build_query($search));
        $order = $found['data'][0] ?? [];
    }
    return isset($order['id'], $order['status']) ? $order : ['status' => 'unknown'];
}

/** Without an order, or after a declined one, the buyer can pay. Any other is or may be paid. */
function can_pay(?array $order): bool
{
    return $order === null || in_array($order['status'], ['failed', 'expired', 'canceled'], true);
}

/** Escapes text for a page. */
function h(?string $text): string
{
    return htmlspecialchars($text ?? '', ENT_QUOTES);
}
