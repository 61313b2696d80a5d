import type { Keyboard } from 'mercadopago-elements/testing';

/**
 * Types into whatever has the focus, closed roots included, as an input method does: the browser itself fires
 * `beforeinput`, `input` and `change`. A page has no other keys. It cannot choose in a list or reach a frame.
 */
export const insertingKeyboard: Keyboard = {
  async type(text) {
    document.execCommand('insertText', false, text);
  },
  async press(key) {
    if (key === 'Tab') (document.activeElement as HTMLElement | null)?.blur();
  },
};
