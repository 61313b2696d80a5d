/** The interface the measures need, the same for both pages. */
export interface BenchPage {
  /** Settled when the form is usable: mercadopago.js loaded, document types known. */
  ready: Promise<void>;
  /** Focuses the card number. */
  focus(): void;
  /** Waits until the card is known and a plan chosen. */
  complete(): Promise<void>;
  /** Adds another form to the page, lets the browser lay it out, and removes it. */
  mountAndRemove(): Promise<void>;
  /** The same, with a form removed only once usable. */
  useAndRemove(): Promise<void>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Marks the form's progress for `measures/start.ts`: fields ready for typing, then everything needed to pay. */
export const reached = (stage: 'typable' | 'usable'): void => void performance.mark(stage);

/** Waits for an event of the document, or for the first of several. */
export const eventOf = (...types: string[]): Promise<Event> =>
  new Promise((resolve) => {
    for (const type of types) document.addEventListener(type, resolve, { once: true });
  });
