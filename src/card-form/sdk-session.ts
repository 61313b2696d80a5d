import type { IdentificationType } from '../card/card.js';
import { mpError, toMpError } from '../sdk/to-mp-error.js';
import type { MpError } from '../sdk/mp-error.js';
import { checkPublicKey } from '../sdk/check-public-key.js';
import { checkFields, connect, type ConnectOptions, type Gateway } from '../sdk/gateway.js';
import type { SdkState } from './form-state.js';

export interface SessionHooks {
  options(): ConnectOptions;
  /** @param documents document types of the site */
  became(sdk: SdkState, documents?: readonly IdentificationType[]): void;
  /** Prepares what the form needs from the SDK besides document types. */
  prepare(gateway: Gateway, signal: AbortSignal): Promise<void>;
}

/** mercadopago.js for one form: loaded on demand, dropped when the form is removed, loaded again if needed. */
export class SdkSession {
  readonly #hooks: SessionHooks;
  #opened: Promise<Gateway> | null = null;
  #gateway: Gateway | null = null;
  #lifetime: AbortController | undefined;
  #starting: ReturnType<typeof setTimeout> | undefined;

  constructor(hooks: SessionHooks) {
    this.#hooks = hooks;
  }

  /** The SDK, once ready. */
  get gateway(): Gateway | null {
    return this.#gateway;
  }

  /**
   * Loads the SDK one task later: its frame costs more than the form itself, the fields can be used before it is there,
   * and the form may be removed again.
   */
  openSoon(): void {
    this.#starting ??= setTimeout(() => {
      this.#starting = undefined;
      // The failure is in the state already.
      this.open().catch(() => undefined);
    });
  }

  /** Loads the SDK, or returns the one already loading or loaded; after a failure it tries again. */
  open(): Promise<Gateway> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  /** Drops the SDK, because it failed or is not needed. Pending calls reject with `aborted`. */
  close(after: SdkState = { is: 'away' }): void {
    clearTimeout(this.#starting);
    this.#starting = undefined;
    this.#opened = this.#gateway = null;
    this.#lifetime?.abort();
    this.#hooks.became(after);
  }

  async #open(): Promise<Gateway> {
    const { signal } = (this.#lifetime = new AbortController());
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

  /** Drops the SDK after a failure that a new one may avoid. */
  fail(error: MpError): void {
    // Outside the page nothing counts as failed: the SDK loads when the form is put back.
    this.close(error.code === 'aborted' ? { is: 'away' } : { is: 'failed', error });
  }
}
