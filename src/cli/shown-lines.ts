/**
 * Lines of text a visitor sees, including those in open shadow roots: of `<mp-payment-status>`, and of the shop's own
 * elements. The other elements of this package tell no result.
 *
 * Its source is sent to the browser as text, so it must be self-contained.
 */
export function shownLines(): string[] {
  const rootsIn = (root: ParentNode): ShadowRoot[] =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : [],
    );
  const isShown = (element: Element): boolean => element.checkVisibility();
  const partsOf = (root: ShadowRoot): Element[] => {
    if (root.host.localName === 'mp-payment-status') return [...root.querySelectorAll('[part]')];
    return root.host.localName.startsWith('mp-') ? [] : [...root.children].filter(isShown);
  };
  const shown = rootsIn(document).filter(({ host }) => isShown(host));
  const texts = [...shown.flatMap(partsOf), document.body].map((element) => (element as HTMLElement).innerText ?? '');
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
