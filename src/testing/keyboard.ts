/** Presses real keys in the focused element. */
export interface Keyboard {
  type(text: string): Promise<void>;
  /** @param key a `KeyboardEvent.key`, such as `Tab`, or `Shift+Tab` */
  press(key: string): Promise<void>;
}

type SendKeys = (keys: { type: string } | { press: string } | { down: string } | { up: string }) => Promise<unknown>;

/** Splits `Shift+Tab` into the key held, if any, and the key pressed. */
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
  // Playwright accepts `Shift+Tab` as one key; Puppeteer, which the default launcher uses, does not.
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

/** `{` and `[` start a key name; double them to type them. */
const literal = (text: string): string => text.replace(/[{[]/g, '$&$&');

/**
 * The keyboard of Vitest's browser mode, with a provider that presses real keys (Playwright, WebdriverIO). The syntax
 * is Testing Library's, but Testing Library's own `user-event` only simulates events, which do not reach into the
 * closed root.
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
