/** Presses real keys, in whatever has the focus. */
export interface Keyboard {
  type(text: string): Promise<void>;
  /** @param key a `KeyboardEvent.key`, such as `Tab`, or `Shift+Tab` */
  press(key: string): Promise<void>;
}

type SendKeys = (keys: { type: string } | { press: string }) => Promise<unknown>;

/**
 * The keyboard of Web Test Runner.
 *
 * @param sendKeys of `@web/test-runner-commands`
 */
export const testRunnerKeyboard = (sendKeys: SendKeys): Keyboard => ({
  async type(text) {
    await sendKeys({ type: text });
  },
  async press(key) {
    await sendKeys({ press: key });
  },
});

interface UserEvent {
  keyboard(text: string): Promise<unknown>;
}

/** `{` and `[` begin the name of a key; doubled they are themselves. */
const literal = (text: string): string => text.replace(/[{[]/g, '$&$&');

/** `Shift+Tab` as `{Shift>}{Tab}{/Shift}`: the first key is held. */
function chord(key: string): string {
  const [modifier, held] = key.split('+');
  return held ? `{${modifier}>}{${held}}{/${modifier}}` : `{${key}}`;
}

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
  async press(key) {
    await userEvent.keyboard(chord(key));
  },
});
