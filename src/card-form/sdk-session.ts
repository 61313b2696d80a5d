import type { IdentificationType } from '../card/card.js';
import { mpError, toMpError } from '../sdk/to-mp-error.js';
import type { MpError } from '../sdk/mp-error.js';
import { checkPublicKey } from '../sdk/check-public-key.js';
import { checkFields, connect, type ConnectOptions, type Gateway } from '../sdk/gateway.js';
import type { SdkState } from './form-state.js';

export interface SessionHooks {
  options(): ConnectOptions;
  /** @param documents types of the site, when they have come */
  became(sdk: SdkState, documents?: readonly IdentificationType[]): void;
  /** Makes ready what the form needs of the SDK besides document types. */
  prepare(gateway: Gateway, signal: AbortSignal): Promise<void>;
}

/** mercadopago.js for one form: loaded when it is needed, given up when the form goes, opened again on demand. */
export class SdkSession {
  readonly #hooks: SessionHooks;
  #opened: Promise<Gateway> | null = null;
  #gateway: Gateway | null = null;
  #lifetime = new AbortController();
  #starting: ReturnType<typeof setTimeout> | undefined;

  constructor(hooks: SessionHooks) {
    this.#hooks = hooks;
  }

  /** The SDK while it is ready. */
  get gateway(): Gateway | null {
    return this.#gateway;
  }

  /**
   * Loads the SDK one task later: its frame costs more than the form itself, and the fields can take keys before it, or be
   * gone again.
   */
  openSoon(): void {
    this.#starting ??= setTimeout(() => {
      this.#starting = undefined;
      // The failure is in the state by then.
      this.open().catch(() => undefined);
    });
  }

  /** Loads the SDK, or gives the one that is loading or loaded; after a failure it really tries again. */
  open(): Promise<Gateway> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  /** Drops the SDK, because it failed or is not needed. Pending calls reject with `aborted`. */
  close(after: SdkState = { is: 'away' }): void {
    clearTimeout(this.#starting);
    this.#starting = undefined;
    this.#opened = this.#gateway = null;
    this.#lifetime.abort();
    this.#hooks.became(after);
  }

  async #open(): Promise<Gateway> {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    // Yield once, so that `#opened` is assigned before any callback runs.
    await null;
    try {
      if (signal.aborted) throw mpError('aborted');
      this.#hooks.became({ is: 'loading' });
      const options = this.#hooks.options();
      const wrong = checkPublicKey(options.publicKey, options.version, location) ?? checkFields(options);
      if (wrong) throw wrong;
      const { gateway } = await connect(options, signal);
      const preparing = this.#hooks.prepare(gateway, signal);
      const [documents] = await Promise.all([gateway.identificationTypes(), preparing]);
      this.#gateway = gateway;
      this.#hooks.became({ is: 'ready' }, documents);
      return gateway;
    } catch (reason) {
      const error = toMpError(reason);
      if (!signal.aborted) this.fail(error);
      throw error;
    }
  }

  /** Gives the SDK up because of something that the next one may do better. */
  fail(error: MpError): void {
    // Nothing has failed for a form outside the page: it opens when it is put back.
    this.close(error.code === 'aborted' ? { is: 'away' } : { is: 'failed', error });
  }
}
