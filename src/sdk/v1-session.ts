import type { MercadopagoV1 } from './v1-sdk.js';

/** The time limit of v1's own request for a session, in milliseconds. */
const SESSION_LIMIT = 10_000;
const SESSION_POLL = 25;

/**
 * v1 keeps one card token per window and refills it (G11, G12). A session is that token: opened when the key is set,
 * spent when a token has been delivered.
 */
export class V1Session {
  #sdk: MercadopagoV1;
  #opened = performance.now();
  #spent = false;

  constructor(sdk: MercadopagoV1) {
    this.#sdk = sdk;
  }

  spend(): void {
    this.#spent = true;
  }

  /** Drops a spent token and requests the next one ahead of time, if the version allows it. */
  renew(): void {
    if (!this.#spent) return;
    this.#spent = false;
    const sdk = this.#sdk;
    const { deviceProfileId } = sdk;
    sdk.clearSession();
    this.#opened = performance.now();
    const minor = /^1\.(\d+)\./.exec(String(sdk.version))?.[1];
    // 1.4 opens a new session itself. 1.6 must not be initialised again: its queue of calls would run twice. It
    // requests the token when it tokenizes, and waits up to 3 s for the device, so there is nothing to prepare.
    if (minor === '6') this.#opened -= SESSION_LIMIT;
    if (minor === '5') {
      sdk.initialized = false;
      sdk.initMercadopago();
      sdk.deviceProfileId = deviceProfileId;
    }
  }

  /**
   * Waits for the session's token: a card sent while it is being opened gets no answer, because the opening's own
   * device profile overwrites the callback (G10).
   *
   * @returns whether it arrived; never settles once `stop` has aborted
   */
  async open(stop: AbortSignal): Promise<boolean> {
    this.renew();
    const isOpen = await this.#opens(stop);
    // `createToken` then waits for the device widget, and ignores a message with the session it already knows.
    if (!isOpen) this.#sdk.deviceProfileId = null;
    return isOpen;
  }

  #opens(stop: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const look = (): void => {
        const { tokenId } = this.#sdk;
        if (tokenId || performance.now() - this.#opened >= SESSION_LIMIT) resolve(Boolean(tokenId));
        else timer = setTimeout(look, SESSION_POLL);
      };
      let timer: ReturnType<typeof setTimeout> | undefined;
      stop.addEventListener('abort', () => clearTimeout(timer));
      look();
    });
  }
}
