import type { IdentificationType } from '../card/card.js';
import { mpError, toMpError } from '../sdk/to-mp-error.js';
import type { MpError } from '../sdk/mp-error.js';
import { checkFields, checkPublicKey, connect, type ConnectOptions, type Gateway } from '../sdk/gateway.js';

export interface SessionHooks {
  options(): ConnectOptions;
  /** Something that is shown has changed. */
  changed(): void;
  /** Makes ready what the form needs of the SDK besides document types. */
  prepare(gateway: Gateway, signal: AbortSignal): Promise<void>;
  ready(): void;
  failed(error: MpError): void;
}

/** mercadopago.js for one form: loading, ready, or failed with a reason; opened again on demand. */
export class SdkSession {
  readonly #hooks: SessionHooks;
  #opened: Promise<Gateway> | null = null;
  #lifetime = new AbortController();
  #documents: readonly IdentificationType[] | null = null;
  #error: MpError | null = null;
  #ready = false;

  constructor(hooks: SessionHooks) {
    this.#hooks = hooks;
  }

  get ready(): boolean {
    return this.#ready;
  }

  get loading(): boolean {
    return this.#opened !== null && !this.#ready;
  }

  get error(): MpError | null {
    return this.#error;
  }

  /** Document types of the site: empty where it has none, `null` before they are known. */
  get documents(): readonly IdentificationType[] | null {
    return this.#documents;
  }

  /** The SDK as it stands, without trying again after a failure. */
  get gateway(): Promise<Gateway> {
    return this.#opened ?? Promise.reject(this.#error ?? mpError('aborted'));
  }

  /** Loads the SDK, or gives the one that is loading or loaded; after a failure it really tries again. */
  open(): Promise<Gateway> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  /** Gives the SDK up. What is under way rejects with `aborted`. */
  close(): void {
    this.#opened = null;
    this.#ready = false;
    this.#error = null;
    this.#lifetime.abort();
  }

  async #open(): Promise<Gateway> {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    this.#error = null;
    // One turn later: `open` has to have kept the promise before anything can fail or be shown.
    await null;
    this.#hooks.changed();
    try {
      const options = this.#hooks.options();
      const wrong = checkPublicKey(options.publicKey, options.version, location) ?? checkFields(options);
      if (wrong) throw wrong;
      const { gateway } = await connect(options, signal);
      const preparing = this.#hooks.prepare(gateway, signal);
      [this.#documents] = await Promise.all([gateway.identificationTypes(), preparing]);
      this.#ready = true;
      this.#hooks.changed();
      this.#hooks.ready();
      return gateway;
    } catch (reason) {
      const error = toMpError(reason);
      if (!signal.aborted) this.fail(error);
      throw error;
    }
  }

  /** Gives the SDK up because of something that the next one may do better. */
  fail(error: MpError): void {
    this.close();
    // Nothing has failed for a form outside the page: it opens when it is put back.
    if (error.code === 'aborted') return;
    this.#error = error;
    this.#hooks.changed();
    this.#hooks.failed(error);
  }

  /** Another account: what was known of this one says nothing. */
  forget(): void {
    this.close();
    this.#documents = null;
  }
}
