/** What the page around a form does, in the form's words. */
export interface PageHeard {
  /** The page goes, into the back/forward cache at best. */
  left(): void;
  /** The page is back. */
  shown(): void;
  /** Something was clicked. Browsers look at the validity of a form only after that. */
  clicked(): void;
}

const EVENTS: readonly [type: string, hear: keyof PageHeard][] = [
  ['pagehide', 'left'],
  ['pageshow', 'shown'],
  ['click', 'clicked'],
];

/** Listens to the page while the form is in it. @returns a function that ends it */
export function listenToPage(heard: PageHeard): () => void {
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  for (const [type, hear] of EVENTS) window.addEventListener(type, () => heard[hear](), options);
  return () => end.abort();
}
