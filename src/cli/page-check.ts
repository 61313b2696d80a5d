import { checkGoLive, type Finding } from '../go-live/go-live.js';
import { cardInputs } from '../go-live/page/card-inputs.js';
import { elementsIn } from '../go-live/page/tree.js';

/** A finding in a form that can leave the page: without its elements. */
export type PageFinding = Omit<Finding, 'elements'>;

/** What the page reports. */
export interface PageReport {
  findings: PageFinding[];
  /** The first `<mp-card-form>`, if there is one. */
  form: { test: boolean; locale: string } | null;
  /** Whether a card can be typed on the page, in our form or in another. */
  takesCard: boolean;
  /** The sandbox's address given to `useSandbox()`; empty without one. */
  sandbox: string;
}

/** Set by `useSandbox()`, which shares no module with this one. */
const SANDBOX = Symbol.for('mercadopago-elements.sandbox');

type CardForm = Element & { test?: boolean; publicKey?: string; locale?: string };

/**
 * Runs in the page, as a single file. The key stays there.
 *
 * @param policy the page's Content-Security-Policy header
 */
export async function checkPage(policy: string): Promise<PageReport> {
  const findings = await checkGoLive(document, { policy });
  const elements = elementsIn(document);
  const form: CardForm | null = elements.find(({ localName }) => localName === 'mp-card-form') ?? null;
  const { inputs, secureFields } = cardInputs(elements);
  return {
    findings: findings.map(({ id, level, result, message, help }) => ({ id, level, result, message, help })),
    form: form && {
      // Releases older than the attribute lack the property.
      test: form.test ?? (form.publicKey ?? '').startsWith('TEST-'),
      locale: form.locale || document.documentElement.lang,
    },
    takesCard: form !== null || inputs.length > 0 || secureFields,
    sandbox: (globalThis as { [SANDBOX]?: string })[SANDBOX] ?? '',
  };
}
