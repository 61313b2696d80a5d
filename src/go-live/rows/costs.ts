import type { Evidence } from '../page.js';
import type { Figure } from '../page/prices.js';
import type { Place } from '../place.js';
import { fail, pass, takesCard, unknown, type Judge, type Verdict } from '../verdict.js';

/** Row 9: the shop shows Mercado Pago's promotions. */
export const promotions: Judge = (evidence) => {
  const { links } = evidence;
  const shown = [...links.elements, ...links.promotions];
  if (shown.length > 0) return pass('promotions', shown);
  return takesCard(evidence) ? fail('promotions-missing') : unknown('no-card');
};

/**
 * Argentina, Resolución E 51/2017: CFT at least five times the area of TEA (2.25 times its width and height is enough),
 * in the same typeface and a highlighted colour.
 */
const PROPORTION = 2.25;

interface Pair {
  cost: Figure;
  rate: Figure;
}

/** Pairs neighbours, in either order; returns the rest separately. */
function pairUp(figures: readonly Figure[]): { pairs: Pair[]; alone: Figure[] } {
  const pairs: Pair[] = [];
  const alone: Figure[] = [];
  for (let index = 0; index < figures.length; index++) {
    const [one, next] = figures.slice(index, index + 2);
    if (next && one && one.kind !== next.kind) {
      pairs.push(one.kind === 'cost' ? { cost: one, rate: next } : { cost: next, rate: one });
      index++;
    } else if (one) alone.push(one);
  }
  return { pairs, alone };
}

/** Problems with the typography of a pair; none if it is fine or cannot be measured. */
function misset({ cost, rate }: Pair): Place[] {
  if (!cost.type || !rate.type) return [];
  const least = rate.type.size * PROPORTION;
  const faults = [
    cost.type.size < least - 0.01 && `is ${cost.type.size}px: write at least ${least}px`,
    cost.type.family !== rate.type.family && 'is in a different typeface from TEA',
    cost.type.color === rate.type.color && 'has the same color as TEA',
  ].filter((fault) => fault !== false);
  return faults.length > 0 ? [{ ...cost.place, where: `${cost.place.where} ${faults.join(', ')}` }] : [];
}

/** The page's figures, judged by Argentina's rule; `null` if it shows none. */
function judgeFigures({ prices, country }: Evidence): Verdict | null {
  const { pairs, alone } = pairUp(prices.figures);
  const wrong = pairs.flatMap(misset);
  if (wrong.length > 0) return fail('cost-proportion', wrong);
  const rates = alone.filter(({ kind }) => kind === 'rate').map(({ place }) => place);
  // Elsewhere, as in Uruguay, a TEA may appear alone.
  if (country === 'AR' && rates.length > 0) return fail('cost-absent', rates);
  if (country === 'AR' && prices.figures.length === 0) {
    if (prices.plans.length > 0) return fail('cost-absent', prices.plans);
    if (prices.optionFigures.length > 0) return fail('cost-in-option', prices.optionFigures);
  }
  const costs = alone.filter(({ kind }) => kind === 'cost').map(({ place }) => place);
  if (country === 'AR' && costs.length > 0) return unknown('cost-alone', costs);
  if (pairs.length === 0) return null;
  const places = pairs.map(({ cost }) => cost.place);
  return pairs.every(({ cost }) => cost.type) ? pass('cost-shown', places) : unknown('cost-unmeasured', places);
}

/** Row 10, and the second half of 9: the costs of financing; in Argentina next to each plan, in the legal size. */
export const financingCost: Judge = (evidence) => {
  const verdict = judgeFigures(evidence);
  if (verdict) return verdict;
  const shown = [...evidence.links.elements, ...evidence.links.costs];
  if (shown.length > 0) return pass('cost-linked', shown);
  const costs = evidence.prices.figures.filter(({ kind }) => kind === 'cost').map(({ place }) => place);
  if (costs.length > 0) return unknown('cost-alone', costs);
  return takesCard(evidence) ? fail('cost-missing') : unknown('no-card');
};
