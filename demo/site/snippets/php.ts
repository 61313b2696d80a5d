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
    'external_reference' => 'order-1047-1', // a new one for each attempt
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
    'external_reference' => 'order-1047-1', // a new one for each attempt
    'payer' => ['email' => 'buyer@testuser.com'],${challenge ? "\n    'three_d_secure_mode' => 'optional'," : ''}
];`;
}

/** The form and the charge, in one file of plain PHP. */
export function phpSnippet(settings: Settings, published: Published): string {
  const { api, fieldPrefix } = settings;
  const isOrder = api === 'orders';
  return `<?php
if ($_SERVER['REQUEST_METHOD'] === 'POST') {
${(isOrder ? orderBody(settings) : paymentBody(settings)).replace(/^/gm, '    ')}
    $headers = [
        'Authorization: Bearer ' . getenv('MP_ACCESS_TOKEN'),
        'Content-Type: application/json',
        'X-Idempotency-Key: ' . hash('sha256', $_POST['${fieldPrefix}token']),
    ];
    if (preg_match('/^[\\w.:-]+\\z/', $_POST['${fieldPrefix}device_id'] ?? '')) {
        $headers[] = 'X-meli-session-id: ' . $_POST['${fieldPrefix}device_id'];
    }
    $http = ['method' => 'POST', 'header' => $headers, 'ignore_errors' => true, 'timeout' => 15];
    $http['content'] = json_encode($order);
    $stream = @fopen('https://api.mercadopago.com/v1/${api}', 'r', false, stream_context_create(['http' => $http]));
    $status = $stream ? (int) explode(' ', stream_get_meta_data($stream)['wrapper_data'][0])[1] : 0;
    $answer = $stream ? json_decode(stream_get_contents($stream), true) : null;${
      isOrder
        ? `
    // 402: the order was created and its payment was declined. The order is then under "data".
    $answer = $answer['data'] ?? $answer;`
        : ''
    }
    // Refused before any charge: the buyer can try again. Without an answer, look it up by its external_reference.
    $refused = in_array($status, [400, 401, 403, 404, 422, 429], true);
}
?>
<!doctype html>
<html lang="${localeOf(settings)}">
${scriptTag(published)}
<?php if (isset($answer['id'])): // Yours to write: orders.php answers with this order, to this buyer only. ?>
  <mp-payment-status check="/orders.php?id=<?= rawurlencode($answer['id']) ?>"></mp-payment-status>
  <script>
    // After a decline its button leads back to the form.
    addEventListener('mp-retry', () => location.assign(location.pathname + location.search));
  </script>
<?php elseif (isset($refused) && !$refused): ?>
  <mp-payment-status status="unknown"></mp-payment-status>
<?php else: ?>
  <form method="post">
    ${tag('mp-card-form', htmlAttributes(settings), 4)}
    <button>${payLabel(settings)}</button>
  </form>
<?php endif ?>
</html>
`;
}
