import type { Keyboard } from 'mercadopago-elements/testing';

/**
 * Types into the focused element, even in closed roots, like an input method: the browser itself fires `beforeinput`,
 * `input` and `change`. A page has no other way to type. It cannot choose from a list or reach a frame.
 */
export const insertingKeyboard: Keyboard = {
  async type(text) {
    document.execCommand('insertText', false, text);
  },
  async press(key) {
    if (key === 'Tab') (document.activeElement as HTMLElement | null)?.blur();
  },
};
