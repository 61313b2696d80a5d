/**
 * Lines of text a visitor sees, including those in the shadow root of `<mp-payment-status>`.
 *
 * Its source is sent to the browser as text, so it must be self-contained.
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
