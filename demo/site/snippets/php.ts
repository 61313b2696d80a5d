import { amountOf, localeOf, type Settings } from '../settings.js';
import { htmlAttributes, tag } from './attributes.js';
import { payLabel } from './pay-label.js';
import { scriptTag, type Published } from './script-tag.js';

function orderBody(settings: Settings): string {
  const { fieldPrefix, challenge } = settings;
  const amount = amountOf(settings);
  const security = `
    'config' => ['online' => ['transaction_security' => [
        'validation' => 'on_fraud_risk', 'liability_shift' => 'required',
    ]]],`;
  return `$order = [
    'type' => 'online',
    'processing_mode' => 'automatic',
    'external_reference' => 'order-1047',
    'total_amount' => '${amount}', // from your records, never from the page
    'payer' => ['email' => 'buyer@testuser.com'],${challenge ? security : ''}
    'transactions' => ['payments' => [[
        'amount' => '${amount}',
        'payment_method' => [
            'id' => $_POST['${fieldPrefix}payment_method_id'],
            'type' => $_POST['${fieldPrefix}payment_type_id'],
            'token' => $_POST['${fieldPrefix}token'],
            'installments' => (int) $_POST['${fieldPrefix}installments'],
        ],
    ]]],
];`;
}

function paymentBody(settings: Settings): string {
  const { fieldPrefix, challenge } = settings;
  return `$order = [
    'transaction_amount' => ${amountOf(settings)}, // from your records, never from the page
    'token' => $_POST['${fieldPrefix}token'],
    'payment_method_id' => $_POST['${fieldPrefix}payment_method_id'],
    'issuer_id' => $_POST['${fieldPrefix}issuer_id'] ?? null,
    'installments' => (int) $_POST['${fieldPrefix}installments'],
    'payer' => ['email' => 'buyer@testuser.com'],${challenge ? "\n    'three_d_secure_mode' => 'optional'," : ''}
];`;
}

/** The form and the charge, in one file of plain PHP. */
export function phpSnippet(settings: Settings, published: Published): string {
  const isOrder = settings.api === 'orders';
  return `<?php
if ($_SERVER['REQUEST_METHOD'] === 'POST') {
${(isOrder ? orderBody(settings) : paymentBody(settings)).replace(/^/gm, '    ')}
    $curl = curl_init('https://api.mercadopago.com/v1/${isOrder ? 'orders' : 'payments'}');
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_POSTFIELDS => json_encode($order),
        CURLOPT_HTTPHEADER => [
            'Authorization: Bearer ' . getenv('MP_ACCESS_TOKEN'),
            'Content-Type: application/json',
            'X-Idempotency-Key: ' . hash('sha256', $_POST['${settings.fieldPrefix}token']),
            'X-meli-session-id: ' . preg_replace('/[^\\w.:-]/', '', $_POST['${settings.fieldPrefix}device_id'] ?? ''),
        ],
    ]);
    $answer = json_decode(curl_exec($curl), true);${
      isOrder
        ? `
    // 402: the order was created and its payment was declined. The order is then under "data".
    $answer = $answer['data'] ?? $answer;`
        : ''
    }
}
?>
<!doctype html>
<html lang="${localeOf(settings)}">
${scriptTag(published)}
<?php if (isset($answer)): ?>
  <mp-payment-status check="/orders.php?id=<?= rawurlencode($answer['id']) ?>"></mp-payment-status>
<?php else: ?>
  <form method="post">
    ${tag('mp-card-form', htmlAttributes(settings), 4)}
    <button>${payLabel(settings)}</button>
  </form>
<?php endif ?>
</html>
`;
}
