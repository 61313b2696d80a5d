<?php

declare(strict_types=1);

require __DIR__ . '/shop.php';

$order = order_of_visit();
// For an order that cannot be read, only `unknown`.
$result = $order['transactions']['payments'][0] ?? $order;
$sandbox = getenv('MP_SANDBOX');
?>
<!doctype html>
<html lang="es-AR">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Tienda</title>
  <?php if ($sandbox): ?>
    <script type="module" src="<?= h($sandbox) ?>/sandbox/MLA.js"></script>
  <?php else: ?>
    <link rel="preconnect" href="https://sdk.mercadopago.com">
    <link rel="preconnect" href="https://api.mercadopago.com" crossorigin>
    <script src="https://cdn.jsdelivr.net/npm/mercadopago-elements@0.1.0/dist/mercadopago-elements.js"
      integrity="sha384-…" crossorigin="anonymous" defer></script>
  <?php endif ?>
</head>
<body>
  <h1>Sol de Yungas, 250 g</h1>
  <?php if (isset($_GET['refused'])): ?>
    <p role="alert">No pudimos procesar el pago. No se te cobró nada: probá de nuevo.</p>
  <?php endif ?>
  <?php if ($result): ?>
    <mp-payment-status
      for="card"
      check="/order.php"
      status="<?= h($result['status']) ?>"
      status-detail="<?= h($result['status_detail'] ?? '') ?>"
    ></mp-payment-status>
    <script type="module">
      const result = document.querySelector('mp-payment-status');
      // Once decided, the page says thanks or has the form again.
      result.addEventListener('mp-status', ({ detail }) => {
        if (detail.final && detail.status !== result.getAttribute('status')) location.reload();
      });
      result.addEventListener('mp-retry', async () => {
        if (document.getElementById('card')) return;
        await fetch('/order.php', { method: 'DELETE' });
        location.reload();
      });
    </script>
  <?php endif ?>
  <?php if (can_pay($order)): ?>
    <form action="/pay.php" method="post">
      <mp-card-form id="card" public-key="<?= h(getenv('MP_PUBLIC_KEY')) ?>" amount="<?= AMOUNT ?>"></mp-card-form>
      <button>Pagar</button>
    </form>
  <?php endif ?>
</body>
</html>
