<?php

declare(strict_types=1);

require __DIR__ . '/mercadopago.php';

session_start(['cookie_httponly' => true, 'cookie_samesite' => 'Lax']);

/** What the shop sells. The amount is the shop's own, never the page's. */
const AMOUNT = '1250.50';

const EMAIL = 'comprador@example.com';

/** The order of this visit as Mercado Pago has it now, or null. */
function order_of_visit(): ?array
{
    $id = $_SESSION['order'] ?? null;
    if ($id === null) {
        return null;
    }
    [$status, $order] = mercado_pago('GET', '/v1/orders/' . rawurlencode($id));
    return $status === 200 ? $order : null;
}

/** For text in a page. */
function h(?string $text): string
{
    return htmlspecialchars($text ?? '', ENT_QUOTES);
}
