/** What the measures ask of a page: the same of both. */
export interface BenchPage {
  /** Settled when the form can be used: mercadopago.js there, document types known. */
  ready: Promise<void>;
  /** Focuses the card number. */
  focus(): void;
  /** Waits until the card is known and a plan chosen. */
  complete(): Promise<void>;
  /** Puts another form into the page, lets the browser lay it out, and removes it. */
  mountAndRemove(): Promise<void>;
  /** The same, with a form that is removed only when it can be used. */
  useAndRemove(): Promise<void>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Notes how far the form has come, for `measures/start.ts`: fields that take keys, then all that is needed to pay. */
export const reached = (stage: 'typable' | 'usable'): void => void performance.mark(stage);

/** Waits for an event of the document, or for the first of several. */
export const eventOf = (...types: string[]): Promise<Event> =>
  new Promise((resolve) => {
    for (const type of types) document.addEventListener(type, resolve, { once: true });
  });
