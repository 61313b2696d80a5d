/**
 * Call before a render. The function it returns, called after the render, focuses the result if the render removed the
 * focused element: otherwise a keyboard starts again at the top of the page, and a screen reader reads nothing.
 */
export function keepFocus(root: ShadowRoot): () => void {
  const { activeElement: before } = root;
  return () => {
    if (!before || before.isConnected) return;
    // The page may have moved the focus in the meantime.
    const { activeElement, body } = root.ownerDocument;
    if (activeElement && activeElement !== body) return;
    const result = root.querySelector<HTMLElement>('[data-status]')!;
    result.setAttribute('tabindex', '-1');
    result.focus();
  };
}
