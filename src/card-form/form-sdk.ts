import type { CardField } from '../card/card.js';
import { withNatives } from '../dom/natives.js';
import type { ConnectOptions, Gateway } from '../sdk/gateway.js';
import { localeOf, type Fact, type FormState } from './form-state.js';
import type { Inputs } from './inputs.js';
import { SdkSession } from './sdk-session.js';
import { openSecureFields } from './secure-fields/open-secure-fields.js';
import { secureFieldsHooks } from './secure-fields/secure-fields-hooks.js';
import { textsOf } from './view/words.js';

interface Form {
  readonly root: ShadowRoot;
  readonly inputs: Inputs;
  state(): FormState;
  tell(fact: Fact): void;
  leave(field: CardField): void;
}

function connectOptions(root: ShadowRoot, state: FormState): ConnectOptions {
  const { version, publicKey, nonce, secureFields } = state.page;
  return {
    version,
    publicKey,
    nonce,
    locale: localeOf(state),
    root: withNatives(() => root.querySelector<HTMLElement>('.frame')) ?? root,
    fieldsTitle: secureFields ? textsOf(state)('form') : undefined,
  };
}

/** mercadopago.js for this form, with Mercado Pago's own fields if the page asks for them. */
export function sessionOf(form: Form): SdkSession {
  const prepare = async (gateway: Gateway, signal: AbortSignal): Promise<void> => {
    if (!form.state().page.secureFields) return;
    const hooks = secureFieldsHooks({ ...form, fail: (error) => session.fail(error) });
    const secureFields = await openSecureFields(gateway, form.root, hooks, signal);
    form.inputs.secureFields = secureFields;
    hooks.changed();
    await secureFields.ready();
  };
  const session = new SdkSession({
    options: () => connectOptions(form.root, form.state()),
    became: (sdk, documents) => {
      // A form removed before anything was loaded.
      if (sdk.is === 'away' && form.state().sdk.is === 'away') return;
      form.tell({ is: 'sdk', sdk, ...(documents && { documents }) });
    },
    prepare,
  });
  return session;
}
