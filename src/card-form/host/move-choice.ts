/** Arrow keys move the choice, as in a native group; these radios have no `name`, so they are not one. */
export function moveChoice(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const target = event.target as HTMLInputElement;
  const group = target.closest('[role=radiogroup]');
  if (!step || !group) return;
  event.preventDefault();
  const radios = [...group.querySelectorAll<HTMLInputElement>('input:enabled:not([aria-disabled])')];
  const next = radios.at((radios.indexOf(target) + step) % radios.length);
  next?.focus();
  next?.click();
}
