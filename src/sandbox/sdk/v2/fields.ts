import type { StandInSettings } from '../settings.js';
import type { Client } from './client.js';
import type { FieldType } from './field-errors.js';
import type { FieldFrame, FieldOptions, FieldUpdate, Tell } from './field-frame.js';
import type { FieldTokens, MountedFields } from './field-tokens.js';

type Handler = (detail: object) => void;

/** What `fields.create()` returns. */
interface SecureField {
  /** @param id of a `div` in the document; one in a shadow root is not found */
  mount(id: string): SecureField;
  /** Also removes every listener of this type, including those of other instances. */
  unmount(): void;
  on(event: string, handler: Handler): SecureField;
  update(update: FieldUpdate): void;
  focus(): void;
  blur(): void;
}

/** `mp.fields` of one instance. */
export interface SecureFields extends FieldTokens {
  create(type: FieldType, options?: FieldOptions): SecureField;
  focus(): void;
  blur(): void;
}

/** @returns a function that creates an instance's `fields`; all instances share listeners and the fields' page */
export function createFields(
  { quirks }: StandInSettings,
  client: Client,
  createFrame: (type: FieldType, options: FieldOptions, tell: Tell) => FieldFrame,
  createTokens: (mounted: MountedFields) => FieldTokens,
): () => SecureFields {
  /** Of several listeners for one event of a type, only the first is called. */
  let listeners: { event: string; type: FieldType; handler: Handler }[] = [];
  /** A failure is cached until a first field is mounted again. */
  let page: Promise<void>;

  return fieldsOfInstance;

  function tell(type: FieldType, event: string, detail: object = {}): void {
    const listener = listeners.find((candidate) => candidate.event === event && candidate.type === type);
    listener?.handler({ field: type, ...detail });
  }

  function listen(type: FieldType, event: string, handler: unknown): void {
    const events = ['focus', 'blur', 'ready', 'change', 'paste', 'validityChange', 'error'];
    if (type === 'cardNumber') events.push('binChange');
    if (!events.includes(event)) throw new Error(`[Fields] ${event} event is not valid for ${type}`);
    if (typeof handler !== 'function') throw new Error(`[Fields] You must pass a function for ${type}`);
    listeners.push({ event, type, handler: handler as Handler });
  }

  function containerOf(id: string): HTMLElement {
    const container = document.getElementById(id);
    if (!container) throw new Error('Container not found');
    if (container.tagName !== 'DIV') throw new Error('[Fields] The container must be a div');
    return container;
  }

  function pageFailed(type: FieldType, reason: unknown): void {
    // Builds of 2026 have lost the reason and fail on it: an unhandled TypeError, and no event.
    const { message } = (quirks.includes('silent-field-page') ? undefined : reason) as { message?: string };
    tell(type, 'error', { error: `Unable to load ${type}: ${message ?? 'Failed to fetch'}` });
  }

  function warning(what: string, reason: unknown): void {
    console.warn(`MercadoPago.js - Error when ${what}: ${(reason as Error).message}`);
  }

  function fieldsOfInstance(): SecureFields {
    const mounted: MountedFields = [];

    return {
      create,
      ...createTokens(mounted),
      focus: () => mounted[0]?.frame.focus(),
      blur: () => mounted[0]?.frame.blur(),
    };

    function create(type: FieldType, options: FieldOptions = {}): SecureField {
      if (mounted.some((other) => other.type === type)) {
        throw new Error(`[Fields] The field ${type} has already been created`);
      }
      let frame: FieldFrame | null = null;
      const field: SecureField = {
        mount(id) {
          if (frame) throw new Error(`Field '${type}' already mounted`);
          try {
            frame = mountInto(containerOf(id), type, options);
          } catch (reason) {
            if (quirks.includes('mount-throws')) throw reason;
            warning(`mounting field ${id}`, reason);
          }
          return field;
        },
        unmount() {
          if (!frame) throw new Error(`Field '${type}' already unmounted`);
          unmountFrame(frame, type);
          frame = null;
        },
        on(event, handler) {
          try {
            listen(type, event, handler);
          } catch (reason) {
            warning('adding on function', reason);
          }
          return field;
        },
        update: (update) => frame?.update(update),
        focus: () => frame?.focus(),
        blur: () => frame?.blur(),
      };
      return field;
    }

    function mountInto(container: HTMLElement, type: FieldType, options: FieldOptions): FieldFrame {
      const frame = createFrame(type, options, (event, detail) => tell(type, event, detail));
      if (mounted.length === 0) page = client.fetchFieldPage();
      container.innerHTML = '';
      container.append(frame.element);
      mounted.push({ type, frame });
      markPrimary();
      page.then(frame.open).catch((reason: unknown) => pageFailed(type, reason));
      return frame;
    }

    function unmountFrame(frame: FieldFrame, type: FieldType): void {
      mounted.splice(
        mounted.findIndex((other) => other.frame === frame),
        1,
      );
      frame.element.remove();
      listeners = listeners.filter((listener) => listener.type !== type);
      markPrimary();
    }

    function markPrimary(): void {
      mounted[0]?.frame.element.setAttribute('data-primary', 'true');
    }
  }
}
