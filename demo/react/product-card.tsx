import type { AppShop } from '../app-shop.js';
import { catalogue, MAX_QUANTITY, type Product } from '../catalogue.js';
import { money } from '../sites.js';
import { textsFor } from '../texts/texts.js';
import { link } from '../visit.js';

interface Props {
  shop: AppShop;
  product: Product;
  quantity: number;
  onQuantity: (quantity: number) => void;
}

const counts = Array.from({ length: MAX_QUANTITY }, (_, index) => index + 1);

/** The product, its quantity, and the other products. */
export function ProductCard({ shop: { visit, path }, product, quantity, onQuantity }: Props) {
  const texts = textsFor(visit.locale);
  const price = ({ prices }: Product) => money(prices[visit.site], visit.site, visit.locale);
  return (
    <section className="product" aria-labelledby="product">
      <div className="stage">
        <img className="bag" src={`/bags/${product.id}`} alt={product.name} />
      </div>
      <h1 id="product">{product.name}</h1>
      <p className="origin">
        {texts.origin} {product.origin}.
      </p>
      <p className="price">{price(product)}</p>
      <div className="quantity">
        <label htmlFor="quantity">{texts.quantity}</label>
        <select id="quantity" value={quantity} onChange={({ target }) => onQuantity(Number(target.value))}>
          {counts.map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
      </div>
      <h2 className="others-title">{texts.others}</h2>
      <ul className="others">
        {catalogue
          .filter((other) => other !== product)
          .map((other) => (
            <li key={other.id}>
              <a href={link(path, visit, { product: other.id })}>
                <img className="bag" src={`/bags/${other.id}`} alt="" />
                <span>{other.name}</span>
                <span className="quiet">{price(other)}</span>
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
