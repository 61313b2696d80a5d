import { checkGoLive, type Finding } from '../go-live/go-live.js';

/** A finding as it can leave the page: without its elements. */
export type PageFinding = Omit<Finding, 'elements'>;

/** What a page says for itself. */
export interface PageReport {
  findings: PageFinding[];
  /** The first `<mp-card-form>`, if there is one. */
  form: { test: boolean; locale: string } | null;
  /** Where `useSandbox()` found one; empty without. */
  sandbox: string;
}

/** Set by `useSandbox()`, which shares no module with this one. */
const SANDBOX = Symbol.for('mercadopago-elements.sandbox');

type CardForm = Element & { test?: boolean; publicKey?: string; locale?: string };

/**
 * Runs in the page, as one file of its own. The key stays there.
 *
 * @param policy the page's Content-Security-Policy header
 */
export async function checkPage(policy: string): Promise<PageReport> {
  const findings = await checkGoLive(document, { policy });
  const form = document.querySelector<CardForm>('mp-card-form');
  return {
    findings: findings.map(({ id, level, result, message, help }) => ({ id, level, result, message, help })),
    form: form && {
      // Releases before the attribute have no such property.
      test: form.test ?? (form.publicKey ?? '').startsWith('TEST-'),
      locale: form.locale || document.documentElement.lang,
    },
    sandbox: (globalThis as { [SANDBOX]?: string })[SANDBOX] ?? '',
  };
}
