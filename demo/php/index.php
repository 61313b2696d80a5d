<?php

declare(strict_types=1);

require __DIR__ . '/shop.php';

$order = order_of_visit();
$payment = $order['transactions']['payments'][0] ?? null;
$notice = match (true) {
    isset($_GET['refused']) => 'No pudimos procesar el pago. No se te cobró nada: probá de nuevo.',
    isset($_GET['unknown']) => 'Todavía no sabemos si el pago se hizo. Te avisamos por e-mail: no vuelvas a pagar.',
    default => null,
};
// After a declined order the buyer can try again; any other is or may be paid.
$can_pay = !isset($_GET['unknown']) && ($order === null || in_array($order['status'], ['failed', 'expired', 'canceled'], true));
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
  <?php if ($notice): ?>
    <p role="alert"><?= h($notice) ?></p>
  <?php endif ?>
  <?php if ($payment): ?>
    <mp-payment-status
      for="card"
      check="/order.php"
      status="<?= h($payment['status']) ?>"
      status-detail="<?= h($payment['status_detail']) ?>"
    ></mp-payment-status>
  <?php endif ?>
  <?php if ($can_pay): ?>
    <form action="/pay.php" method="post">
      <mp-card-form id="card" public-key="<?= h(getenv('MP_PUBLIC_KEY')) ?>" amount="<?= AMOUNT ?>"></mp-card-form>
      <button>Pagar</button>
    </form>
  <?php endif ?>
</body>
</html>
