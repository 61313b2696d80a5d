import { MpPromotions } from 'mercadopago-elements/react';
import { useState } from 'react';
import type { AppShop } from '../app-shop.js';
import { catalogue, decimal, findProduct, totalOf } from '../catalogue.js';
import { Checkout } from './checkout.js';
import { ProductCard } from './product-card.js';

/** The shop: a coffee, its quantity, and the checkout, which follows the quantity. */
export function Shop({ shop }: { shop: AppShop }) {
  const { visit, publicKey } = shop;
  const product = findProduct(shop.productId) ?? catalogue[0]!;
  const [quantity, setQuantity] = useState(1);
  const total = totalOf(product, quantity, visit.site);
  return (
    <>
      <ProductCard shop={shop} product={product} quantity={quantity} onQuantity={setQuantity} />
      <Checkout shop={shop} product={product} quantity={quantity} total={total} />
      <MpPromotions publicKey={publicKey} amount={decimal(total, visit.site)} locale={visit.locale} />
    </>
  );
}
