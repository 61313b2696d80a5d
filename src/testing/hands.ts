import type { Locator } from 'playwright';
import type { Keyboard } from './keyboard.js';
import { watchForm, type Look } from './watch-form.js';

/** A keyboard and a view of the form: what a buyer has. */
export interface Hands extends Keyboard {
  look(): Promise<Look>;
  /** Focuses the first wrong or empty field. */
  focus(): Promise<void>;
  /** Empties the form. */
  reset(): Promise<void>;
  leave(): Promise<void>;
}

/** For a test that runs in Node and controls a page. */
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
      // A page that submits a complete card automatically may be gone, and the watch with it.
      await watch.evaluate((it) => it.stop()).catch(() => undefined);
      await watch.dispose();
    },
  };
}

/** For a test that runs in the page. */
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
