import { focusOn, withNatives } from '../../dom/natives.js';

/** Elements inside the root that Tab reaches. */
const STOPS = 'input, select, button, a[href]';

const isStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });

const DIALOG = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';

/** Whether a dialog contains it, even outside its shadow roots. */
function isInDialog(element: Element): boolean {
  if (element.closest(DIALOG)) return true;
  const root = element.getRootNode();
  return 'host' in root && isInDialog((root as ShadowRoot).host);
}

/**
 * Makes the form a stop for focus traps, which look for `tabindex` and cannot see into a closed root: without one, a
 * form at the start or end of a dialog is never reached. The host passes the focus to its first field, unless a pointer
 * set it.
 *
 * Only in dialogs: elsewhere the page receives every Tab, and the arrows above a phone's keyboard, which send no Tab,
 * lead from the first field back to what precedes the form.
 */
export class TabStop {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  #isOn = false;
  #isPressed = false;
  /** The page has set its own `tabindex`. */
  #isPages: boolean | undefined;

  constructor(host: HTMLElement, root: ShadowRoot) {
    this.#host = host;
    this.#root = root;
    // On a touch screen the focus follows `mousedown`, which comes after the finger is lifted.
    for (const type of ['pointerdown', 'mousedown'])
      host.addEventListener(type, () => {
        this.#isPressed = true;
        setTimeout(() => (this.#isPressed = false));
      });
    host.addEventListener('focus', () => {
      const { stops, at } = this.#where();
      if (this.#isOn && !this.#isPressed && at < 0 && stops[0]) focusOn(stops[0]);
    });
  }

  /** @param isOn false if nothing inside is focusable, or only frames, whose keys cannot be heard */
  update(isOn: boolean): void {
    this.#isPages ??= this.#host.hasAttribute('tabindex');
    this.#isOn = isOn && !this.#isPages && isInDialog(this.#host);
    if (this.#isOn) this.#host.setAttribute('tabindex', '0');
    else if (!this.#isPages) this.#host.removeAttribute('tabindex');
  }

  /** The fields Tab reaches, and which has the focus. No page script receives them. */
  #where(): { stops: HTMLElement[]; at: number } {
    return withNatives(() => {
      const stops = [...this.#root.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
      return { stops, at: stops.indexOf(this.#root.activeElement as HTMLElement) };
    });
  }

  /** Whether Tab stays inside. A focus trap sees all fields as the host: it would mistake the first for the last. */
  keeps({ key, shiftKey }: KeyboardEvent): boolean {
    if (!this.#isOn || key !== 'Tab') return false;
    const { stops, at } = this.#where();
    if (at === 0 && shiftKey) this.#stepAside();
    return at >= 0 && at !== (shiftKey ? 0 : stops.length - 1);
  }

  /** Going back would lead to the host, which passes the focus on. Without the attribute Chromium removes the focus. */
  #stepAside(): void {
    this.#host.setAttribute('tabindex', '-1');
    setTimeout(() => this.update(this.#isOn));
  }
}
