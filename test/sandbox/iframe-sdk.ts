import { fixture, html } from '@open-wc/testing';
import { sdkScript, type SdkScriptOptions } from '../../src/sandbox/sdk/sdk-script.js';

type FrameWindow = Window & typeof globalThis;

/** A request that the SDK made. */
export interface Sent {
  method: string;
  path: string;
  /** In the order of the address. */
  query: [name: string, value: string][];
  headers: Record<string, string>;
  body: unknown;
}

type Answer = (request: Request) => Promise<Response>;

/** Where a stand-in thinks its sandbox is. There is no such host: only the function of the test answers. */
export const API = 'https://sandbox.test';

/**
 * A document in which a stand-in runs, made as the form makes its private one. Its requests are answered by a function
 * and its timers by hand, so that a test of a ten-second wait takes no time.
 */
export class SdkFrame {
  readonly window: FrameWindow;
  readonly sent: Sent[] = [];
  /** Messages of uncaught errors in the frame. */
  readonly uncaught: string[] = [];
  /** Script elements of the SDK. They neither run nor load nor fail, unless the test says so. */
  readonly scripts: HTMLScriptElement[] = [];
  #timers: { id: number; due: number; run: () => void }[] = [];
  #now = 0;
  #ids = 0;
  #underWay = new Set<Promise<void>>();

  constructor(window: FrameWindow, answer: Answer) {
    this.window = window;
    window.addEventListener('error', (event) => this.#note(event, event.message));
    window.addEventListener('unhandledrejection', (event) => this.#note(event, String(event.reason)));
    Object.assign(window, {
      setTimeout: (run: () => void, delay = 0) => this.#start(run, delay),
      clearTimeout: (id: number) => (this.#timers = this.#timers.filter((timer) => timer.id !== id)),
    });
    window.document.head.append = (script) => void this.scripts.push(script as HTMLScriptElement);
    this.answer(window, answer);
  }

  get document(): Document {
    return this.window.document;
  }

  /** `POST /v1/card_tokens` for each request so far. */
  get calls(): string[] {
    return this.sent.map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{32}/, ':id')}`);
  }

  /** Answers the requests of a window: this one's, or those of a frame in it. */
  answer(window: Window, answer: Answer): void {
    Object.assign(window, { XMLHttpRequest: xhrOf(this, answer) });
  }

  /** Runs a stand-in. `src` is what it finds as the address of its script. */
  load(version: 'v1' | 'v2', options: SdkScriptOptions = {}, src = ''): void {
    const tag = this.document.createElement('script');
    if (src) tag.src = src;
    Object.defineProperty(this.document, 'currentScript', { configurable: true, value: tag });
    const script = this.document.createElement('script');
    script.textContent = sdkScript(version, src ? options : { api: API, ...options });
    this.document.head.appendChild(script);
  }

  /** Lets time pass, and everything that becomes due in it happen. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await turn();
      const [next] = this.#timers.filter(({ due }) => due <= end).sort((one, other) => one.due - other.due);
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = next.due;
      this.guard(next.run);
    }
    this.#now = end;
  }

  /** Waits until every request has been answered, and the SDK has done what it does then. */
  async quiet(): Promise<void> {
    await turn();
    while (this.#underWay.size > 0) {
      await Promise.all(this.#underWay);
      await turn();
    }
  }

  /** As a browser runs a task: what it throws goes to `window.onerror`. */
  guard(task: () => void): void {
    try {
      task();
    } catch (error) {
      this.window.reportError(error);
    }
  }

  /** Called by the XMLHttpRequest of the frame. */
  log(request: Request, body: string | null, done: Promise<void>): void {
    const { pathname, searchParams } = new URL(request.url);
    this.sent.push({
      method: request.method,
      path: pathname,
      query: [...searchParams],
      headers: Object.fromEntries(request.headers),
      body: body === null ? undefined : JSON.parse(body),
    });
    this.#underWay.add(done);
    void done.then(() => this.#underWay.delete(done));
  }

  #note(event: Event, message: string): void {
    event.preventDefault();
    this.uncaught.push(message);
  }

  #start(run: () => void, delay: number): number {
    this.#timers.push({ id: ++this.#ids, due: this.#now + delay, run });
    return this.#ids;
  }
}

/** Opens a document for a stand-in, with an `html lang` if given. */
export async function openFrame(answer: Answer, language = ''): Promise<SdkFrame> {
  const element = await fixture<HTMLIFrameElement>(html`<iframe hidden title="Document of the SDK"></iframe>`);
  const inner = element.contentDocument!;
  inner.open();
  inner.close();
  if (language) inner.documentElement.lang = language;
  return new SdkFrame(element.contentWindow as FrameWindow, answer);
}

/** A real task, so that answers and promises get their turn. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** An XMLHttpRequest as far as the SDKs use one, on top of `fetch`-like answers; a rejection is a broken connection. */
function xhrOf(frame: SdkFrame, answer: Answer): unknown {
  return class {
    static readonly DONE = 4;
    readyState = 0;
    status = 0;
    statusText = '';
    responseText = '';
    timeout = 0;
    onreadystatechange: (() => void) | null = null;
    onload: (() => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    #method = 'GET';
    #url = '';
    #sent = new Headers();
    #received = new Headers();

    open(method: string, url: string): void {
      this.#method = method;
      this.#url = url;
    }

    setRequestHeader(name: string, value: string): void {
      this.#sent.set(name, value);
    }

    getResponseHeader(name: string): string | null {
      return this.#received.get(name);
    }

    send(body: string | null = null): void {
      const request = new Request(this.#url, { method: this.#method, headers: this.#sent, body });
      if (this.timeout > 0) frame.window.setTimeout(() => this.#finish(), this.timeout);
      const done = answer(request).then(
        async (response) => this.#finish(response, await response.text()),
        () => this.#finish(),
      );
      frame.log(request, body, done);
    }

    #finish(response?: Response, text = ''): void {
      if (this.readyState === 4) return;
      const { status, statusText, headers } = response ?? Response.error();
      Object.assign(this, { readyState: 4, status, statusText, responseText: text });
      this.#received = headers;
      frame.guard(() => this.onreadystatechange?.());
      if (status > 0) frame.guard(() => this.onload?.());
      else frame.guard(() => this.onerror?.(new frame.window.ProgressEvent('error')));
    }
  };
}
