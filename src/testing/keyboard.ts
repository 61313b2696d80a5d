/** Presses real keys, in whatever has the focus. */
export interface Keyboard {
  type(text: string): Promise<void>;
  /** @param key a `KeyboardEvent.key`, such as `Tab`, or `Shift+Tab` */
  press(key: string): Promise<void>;
}

type SendKeys = (keys: { type: string } | { press: string } | { down: string } | { up: string }) => Promise<unknown>;

/** `Shift+Tab` as the key that is held, if any, and the one that is pressed. */
function chord(keys: string): { held: string | undefined; key: string } {
  const [key, held] = keys.split('+').reverse();
  return { held, key: key! };
}

/**
 * The keyboard of Web Test Runner.
 *
 * @param sendKeys of `@web/test-runner-commands`
 */
export const testRunnerKeyboard = (sendKeys: SendKeys): Keyboard => ({
  async type(text) {
    await sendKeys({ type: text });
  },
  // Playwright takes `Shift+Tab` as one key; Puppeteer, which the default launcher uses, does not.
  async press(keys) {
    const { held, key } = chord(keys);
    if (held) await sendKeys({ down: held });
    await sendKeys({ press: key });
    if (held) await sendKeys({ up: held });
  },
});

interface UserEvent {
  keyboard(text: string): Promise<unknown>;
}

/** `{` and `[` begin the name of a key; doubled they are themselves. */
const literal = (text: string): string => text.replace(/[{[]/g, '$&$&');

/**
 * The keyboard of Vitest's browser mode, with a provider that presses real keys (Playwright, WebdriverIO). The syntax is
 * Testing Library's; its own `user-event` only simulates events, which end at the form's closed root.
 *
 * @param userEvent of `vitest/browser`
 */
export const userEventKeyboard = (userEvent: UserEvent): Keyboard => ({
  async type(text) {
    await userEvent.keyboard(literal(text));
  },
  async press(keys) {
    const { held, key } = chord(keys);
    await userEvent.keyboard(held ? `{${held}>}{${key}}{/${held}}` : `{${key}}`);
  },
});
