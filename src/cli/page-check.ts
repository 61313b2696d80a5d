import { checkGoLive, type Finding } from '../go-live/go-live.js';

/** A finding in a form that can leave the page: without its elements. */
export type PageFinding = Omit<Finding, 'elements'>;

/** What the page reports. */
export interface PageReport {
  findings: PageFinding[];
  /** The first `<mp-card-form>`, if there is one. */
  form: { test: boolean; locale: string } | null;
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
  const form = document.querySelector<CardForm>('mp-card-form');
  return {
    findings: findings.map(({ id, level, result, message, help }) => ({ id, level, result, message, help })),
    form: form && {
      // Releases older than the attribute lack the property.
      test: form.test ?? (form.publicKey ?? '').startsWith('TEST-'),
      locale: form.locale || document.documentElement.lang,
    },
    sandbox: (globalThis as { [SANDBOX]?: string })[SANDBOX] ?? '',
  };
}
