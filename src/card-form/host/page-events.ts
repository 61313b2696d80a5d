/** Events of the page around a form, in the form's terms. */
export interface PageHeard {
  /** The page is being left, possibly into the back/forward cache. */
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

/** Listens to the page while the form is in it. @returns a function that stops listening */
export function listenToPage(heard: PageHeard): () => void {
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  for (const [type, hear] of EVENTS) window.addEventListener(type, () => heard[hear](), options);
  return () => end.abort();
}
