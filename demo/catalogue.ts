import { sites, type SiteId } from './sites.js';

export interface Product {
  id: string;
  name: string;
  /** Where it was grown. */
  origin: string;
  /** Colours of the bag in the picture: paper, label. */
  colours: [string, string];
  /** Price of one, in the currency of each site. */
  prices: Record<SiteId, number>;
}

/** Units of one product in one order. */
export const MAX_QUANTITY = 6;

export const catalogue: readonly Product[] = [
  {
    id: 'yungas',
    name: 'Sol de Yungas',
    origin: 'Caranavi, Bolivia',
    colours: ['#c8643c', '#fbe7cf'],
    prices: { MLA: 1250.5, MLB: 62.9, MLC: 11990, MCO: 42900, MLM: 289, MPE: 48.9, MLU: 690 },
  },
  {
    id: 'huila',
    name: 'Noche de Huila',
    origin: 'Pitalito, Colombia',
    colours: ['#2f5d5a', '#e7f0dc'],
    prices: { MLA: 1480, MLB: 74.5, MLC: 13490, MCO: 48500, MLM: 329, MPE: 55.5, MLU: 790 },
  },
  {
    id: 'cerrado',
    name: 'Brisa do Cerrado',
    origin: 'Patrocínio, Brasil',
    colours: ['#7a4a86', '#f4e3f1'],
    prices: { MLA: 990.9, MLB: 49.9, MLC: 9490, MCO: 33900, MLM: 229, MPE: 39.9, MLU: 560 },
  },
];

export const findProduct = (id: string): Product | undefined => catalogue.find((product) => product.id === id);

/** Price of `quantity` units. Computed in hundredths, because 0.1 + 0.2 is not 0.3. */
export const totalOf = (product: Product, quantity: number, site: SiteId): number =>
  (Math.round(product.prices[site] * 100) * quantity) / 100;

/** The amount in the card form's format: a decimal with a dot. */
export const decimal = (amount: number, site: SiteId): string => amount.toFixed(sites[site].decimals);
