<?php

declare(strict_types=1);

require __DIR__ . '/mercadopago.php';

session_start(['cookie_httponly' => true, 'cookie_samesite' => 'Lax']);

/** What the shop sells. The amount comes from here, never from the page. */
const AMOUNT = '1250.50';

/** The buyer's e-mail address; a real shop asks for it. With test keys it must end in @testuser.com. */
const EMAIL = 'comprador@testuser.com';

/** This visit's order as Mercado Pago has it now, or null. */
function order_of_visit(): ?array
{
    $id = $_SESSION['order'] ?? null;
    if ($id === null) {
        return null;
    }
    [$status, $order] = mercado_pago('GET', '/v1/orders/' . rawurlencode($id));
    return $status === 200 ? $order : null;
}

/** Escapes text for a page. */
function h(?string $text): string
{
    return htmlspecialchars($text ?? '', ENT_QUOTES);
}
