/** Events of the page around a form, in the form's terms. */
export interface PageHeard {
  /** The page is being left, possibly into the back/forward cache; or was, while the form was out of it. */
  left(): void;
  /** The page is back. */
  shown(): void;
  /** Something was clicked. Browsers check a form's validity only after that. */
  clicked(): void;
}

const EVENTS: readonly [type: string, hear: keyof PageHeard][] = [
  ['pagehide', 'left'],
  ['pageshow', 'shown'],
  ['click', 'clicked'],
];

/** How often the page was left. */
let departures = 0;
if (typeof window !== 'undefined') window.addEventListener('pagehide', () => (departures += 1), true);

/** Listens to the page while the form is in it. */
export class PageEvents {
  readonly #heard: PageHeard;
  #departures = departures;
  #end: AbortController | undefined;

  constructor(heard: PageHeard) {
    this.#heard = heard;
  }

  listen(): void {
    if (this.#departures !== departures) this.#heard.left();
    this.#end = new AbortController();
    const options = { capture: true, signal: this.#end.signal };
    for (const [type, hear] of EVENTS) window.addEventListener(type, () => this.#heard[hear](), options);
  }

  stop(): void {
    this.#departures = departures;
    this.#end?.abort();
  }
}
