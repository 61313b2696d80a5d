import { placeOf, type Place } from '../place.js';
import { textsLike, type PageText } from './texts.js';

/** Typography of a figure. */
export interface Typeface {
  /** In px. */
  size: number;
  family: string;
  color: string;
}

/** A percentage after its name: `cost` is CFT (or CFTEA), `rate` is TEA. */
export interface Figure {
  kind: 'cost' | 'rate';
  place: Place;
  /** `null` in a document without a window. */
  type: Typeface | null;
}

export interface Prices {
  /** In page order, without those in options, which a page can hardly style. */
  figures: Figure[];
  /** Options with figures in them. */
  optionFigures: Place[];
  /** Texts that offer more than one instalment: `12 cuotas de $ 1.000`. */
  plans: Place[];
}

const NAME_OR_FIGURE =
  /(?<cost>\bCFT(?:EA)?\b|\b[Cc]osto [Ff]inanciero [Tt]otal\b)|(?<rate>\bTEA\b|\b[Tt]asa [Ee]fectiva [Aa]nual\b)|(?<other>\b(?:TNA|CFTNA)\b)|(?<figure>\d[\d.,]*\s*%)/g;
const PLAN = /\b(?:[2-9]|[1-9]\d)\s*(?:cuotas|pagos)\s+(?:sin inter[eé]s\s+|fij[ao]s\s+)?de\s*\$\s*\d/i;

function typefaceOf(element: Element): Typeface | null {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style ? { size: Number.parseFloat(style.fontSize), family: style.fontFamily, color: style.color } : null;
}

const isOption = ({ element }: PageText): boolean => element.closest('select') !== null;

/** A figure belongs to the last name before it, possibly in another element: `<dt>CFT</dt><dd>12%</dd>`. */
function figuresIn(texts: readonly PageText[]): Figure[] {
  const figures: Figure[] = [];
  let name = '';
  for (const { element, text } of textsLike(texts, NAME_OR_FIGURE)) {
    for (const { groups = {} } of text.matchAll(NAME_OR_FIGURE)) {
      if (groups['figure'] && (name === 'cost' || name === 'rate')) {
        figures.push({ kind: name, place: placeOf(element), type: typefaceOf(element) });
      }
      name = ['cost', 'rate', 'other'].find((kind) => groups[kind]) ?? '';
    }
  }
  return figures;
}

export function pricesOn(texts: readonly PageText[]): Prices {
  const options = texts.filter(isOption);
  const rest = texts.filter((text) => !isOption(text));
  return {
    figures: figuresIn(rest),
    optionFigures: figuresIn(options).map(({ place }) => place),
    plans: textsLike(rest, PLAN).map(({ element }) => placeOf(element)),
  };
}
