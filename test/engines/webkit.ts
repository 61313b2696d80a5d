import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../e2e/free-port.js';
import { KEYS } from './keys.js';

/** What a session of WebKit needs: WebKitWebDriver, the browser that it starts, and a display for it. */
export interface WebKitPaths {
  driver: string;
  browser: string;
  xvfb: string;
}

interface Size {
  width: number;
  height: number;
}

type Action = { type: 'keyDown' | 'keyUp'; value: string };
type PointerAction =
  { type: 'pointerMove'; x: number; y: number; duration: 0 } | { type: 'pointerDown' | 'pointerUp'; button: number };

/** Starts a display. Xvfb picks the number and writes it to the fourth file once clients may connect. */
async function startDisplay(xvfb: string): Promise<{ process: ChildProcess; name: string }> {
  const process = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(process.stdio[3]!, 'data')) as [Buffer];
  return { process, name: `:${number.toString().trim()}` };
}

/**
 * WebKitGTK in a window of its own, over WebDriver, the only protocol it speaks. The methods have the names and meanings of
 * Playwright's `Page`, so that a test drives either.
 */
export class WebKitPage {
  readonly #processes: ChildProcess[];
  /** The address of the session. */
  readonly #session: string;

  private constructor(processes: ChildProcess[], session: string) {
    this.#processes = processes;
    this.#session = session;
  }

  static async open({ driver, browser, xvfb }: WebKitPaths): Promise<WebKitPage> {
    const display = await startDisplay(xvfb);
    const port = await freePort();
    const service = spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display.name,
        WAYLAND_DISPLAY: undefined,
        GDK_BACKEND: 'x11',
      },
    });
    const address = `http://127.0.0.1:${port}/session`;
    const processes = [service, display.process];
    const stop = (): void => processes.forEach((each) => each.kill());
    process.once('exit', stop);
    const capabilities = {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    };
    const { sessionId } = (await untilItListens(() => send('POST', address, { capabilities }))) as {
      sessionId: string;
    };
    const page = new WebKitPage(processes, `${address}/${sessionId}`);
    await page.setViewportSize({ width: 1280, height: 720 });
    return page;
  }

  async close(): Promise<void> {
    await send('DELETE', this.#session).catch(() => undefined);
    for (const each of this.#processes) each.kill();
  }

  async goto(url: string): Promise<void> {
    await this.#do('POST', 'url', { url });
  }

  async goBack(): Promise<void> {
    await this.#do('POST', 'back', {});
  }

  async goForward(): Promise<void> {
    await this.#do('POST', 'forward', {});
  }

  async url(): Promise<string> {
    return (await this.#do('GET', 'url')) as string;
  }

  /** @param script an expression, such as `document.title`; a promise is waited for */
  async evaluate<T>(script: string): Promise<T> {
    return (await this.#do('POST', 'execute/sync', { script: `return (${script})`, args: [] })) as T;
  }

  /** Asks for the size of the page itself: the window is larger by its bars. */
  async setViewportSize(wanted: Size): Promise<void> {
    const { width, height } = (await this.#do('GET', 'window/rect')) as Size;
    const [innerWidth, innerHeight] = await this.evaluate<[number, number]>('[innerWidth, innerHeight]');
    await this.#do('POST', 'window/rect', {
      width: wanted.width + width - innerWidth,
      height: wanted.height + height - innerHeight,
    });
  }

  async emulateMedia(): Promise<never> {
    throw new Error('WebDriver cannot emulate media.');
  }

  readonly keyboard = {
    type: (text: string): Promise<void> => this.#keys([...text].flatMap(stroke)),
    /** @param keys a `KeyboardEvent.key`, with those that are held before it: `Shift+Tab` */
    press: (keys: string): Promise<void> => {
      const held = keys.split(/\+(?=.)/);
      const last = held.pop()!;
      return this.#keys([...held.map(down), ...stroke(last), ...held.reverse().map(up)]);
    },
    down: (key: string): Promise<void> => this.#keys([down(key)]),
    up: (key: string): Promise<void> => this.#keys([up(key)]),
  };

  readonly mouse = {
    move: (x: number, y: number): Promise<void> => this.#pointer([{ type: 'pointerMove', x, y, duration: 0 }]),
    down: (): Promise<void> => this.#pointer([{ type: 'pointerDown', button: 0 }]),
    up: (): Promise<void> => this.#pointer([{ type: 'pointerUp', button: 0 }]),
    click: (x: number, y: number): Promise<void> =>
      this.#pointer([
        { type: 'pointerMove', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
  };

  async #keys(actions: Action[]): Promise<void> {
    await this.#do('POST', 'actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async #pointer(actions: PointerAction[]): Promise<void> {
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.#do('POST', 'actions', { actions: [mouse] });
  }

  #do(method: string, command: string, body?: object): Promise<unknown> {
    return send(method, `${this.#session}/${command}`, body);
  }
}

const down = (key: string): Action => ({ type: 'keyDown', value: KEYS[key] ?? key });
const up = (key: string): Action => ({ type: 'keyUp', value: KEYS[key] ?? key });
const stroke = (key: string): Action[] => [down(key), up(key)];

/** One command of WebDriver, https://www.w3.org/TR/webdriver2/. */
async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) } as RequestInit);
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebKitWebDriver: ${error}: ${message} (${method} ${new URL(url).pathname})`);
}

/** A driver that was just started refuses connections; `fetch` says so with a TypeError. */
async function untilItListens<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (reason) {
      if (!(reason instanceof TypeError) || attempt > 200) throw reason;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
