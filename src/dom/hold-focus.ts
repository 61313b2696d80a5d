import { withNatives } from './natives.js';

/** The focused element, as far inside as this root sees. */
const focusedFrom = (root: Node): Element | null => {
  const { activeElement, host } = root as Partial<ShadowRoot>;
  return activeElement ?? (host ? focusedFrom(host.getRootNode()) : null);
};

/** @returns whether the focus is still where it is now, or nowhere: a page may have removed what had it */
export function holdFocus(root: ShadowRoot): () => boolean {
  const focused = (): Element | null => withNatives(() => focusedFrom(root));
  const at = focused();
  return () => {
    const now = focused();
    return now === at || now === null || now === root.ownerDocument.body;
  };
}
