/**
 * Lines of text that a visitor sees, those of `<mp-payment-status>` included, which stand in a shadow root.
 *
 * Its source is sent to the browser as text, so it refers to nothing outside itself.
 */
export function shownLines(): string[] {
  const statuses = [...document.querySelectorAll('mp-payment-status')].filter((element) => element.checkVisibility());
  const texts = [
    ...statuses.flatMap(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll<HTMLElement>('[part]') ?? [])].map(({ innerText }) => innerText),
    ),
    document.body.innerText,
  ];
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
