import { isLocal } from '../host.js';
import { placeOf, type Place } from '../place.js';

/** Plain http to hosts other than this computer. */
export interface PlainHttp {
  /** Forms with a card, or their buttons, that post there. */
  targets: Place[];
  /** What the page loads from there. */
  resources: Place[];
}

const LOADED = 'script[src], iframe[src], img[src], audio[src], video[src], source[src], link[rel~="stylesheet"][href]';

/** The form an element belongs to. `<mp-card-form form="…">` may be outside it. */
function formOf(element: Element): Element | null {
  const id = element.getAttribute('form');
  return id ? element.ownerDocument.getElementById(id) : element.closest('form');
}

function submitters(form: Element): Element[] {
  return [form, ...form.querySelectorAll('[formaction]')];
}

export function plainHttp(
  elements: readonly Element[],
  cards: readonly Place[],
  resolve: (address: string) => URL | null,
): PlainHttp {
  const goesPlain = (element: Element, attribute: string): boolean => {
    const url = resolve(element.getAttribute(attribute) ?? '');
    return url?.protocol === 'http:' && !isLocal(url);
  };
  const forms = new Set(cards.flatMap(({ element }) => (element && formOf(element)) ?? []));
  return {
    targets: [...forms]
      .flatMap(submitters)
      .filter((element) => goesPlain(element, 'action') || goesPlain(element, 'formaction'))
      .map((element) => placeOf(element)),
    resources: elements
      .filter((element) => element.matches(LOADED))
      .filter((element) => goesPlain(element, 'src') || goesPlain(element, 'href'))
      .map((element) => placeOf(element)),
  };
}
