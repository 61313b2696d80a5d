import type { Locator } from 'playwright';
import type { Keyboard } from './keyboard.js';
import { watchForm, type Look } from './watch-form.js';

/** A keyboard and a view of the form: what a buyer has. */
export interface Hands extends Keyboard {
  look(): Promise<Look>;
  /** Puts the focus into the first field that is wrong or empty. */
  focus(): Promise<void>;
  /** Empties the form. */
  reset(): Promise<void>;
  leave(): Promise<void>;
}

/** In a test that runs in Node and steers a page. */
export async function handsOn(form: Locator): Promise<Hands> {
  const watch = await form.evaluateHandle(watchForm);
  const { keyboard } = form.page();
  return {
    look: () => watch.evaluate((it) => it.look()),
    focus: () => watch.evaluate((it) => it.focus()),
    reset: () => watch.evaluate((it) => it.reset()),
    type: (text) => keyboard.type(text),
    press: (key) => keyboard.press(key),
    async leave() {
      // A page that sends a whole card by itself may be gone, and the watch with it.
      await watch.evaluate((it) => it.stop()).catch(() => undefined);
      await watch.dispose();
    },
  };
}

/** In a test that runs in the page itself. */
export function handsIn(form: Element, keyboard: Keyboard): Hands {
  const watch = watchForm(form);
  return {
    look: async () => watch.look(),
    focus: async () => watch.focus(),
    reset: async () => watch.reset(),
    type: (text) => keyboard.type(text),
    press: (key) => keyboard.press(key),
    leave: async () => watch.stop(),
  };
}
