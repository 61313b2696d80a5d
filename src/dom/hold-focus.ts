import { withNatives } from './natives.js';

/** The focused element, as far inside as this root sees; the body if there is none. */
const focusedFrom = ({ activeElement, host }: Partial<ShadowRoot>): Element | null | undefined =>
  activeElement ?? (host && focusedFrom(host.getRootNode() as Partial<ShadowRoot>));

/** @returns whether the focus is still where it is now, or nowhere: a page may have removed what had it */
export function holdFocus(root: ShadowRoot): () => boolean {
  const at = withNatives(() => focusedFrom(root));
  return () =>
    withNatives(() => {
      const now = focusedFrom(root);
      return !now || now === at || now === root.ownerDocument.body;
    });
}
