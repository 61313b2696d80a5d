import { isSiteId, siteIds, type SiteId } from './sites.js';
import type { Sandboxes } from './sandboxes.js';

/** Credentials of a Mercado Pago account; an account belongs to one site. */
export interface Account {
  publicKey: string;
  accessToken: string;
  /** Signs the notifications; missing if none are set up. */
  webhookSecret?: string | undefined;
}

export interface Accounts {
  /** Sites the shop sells in; the first is the default. */
  sites: readonly SiteId[];
  of(site: SiteId): Account;
}

/** One account per site, each backed by a sandbox. */
export const sandboxAccounts = (sandboxes: Sandboxes): Accounts => ({
  sites: siteIds,
  of: (site) => sandboxes[site],
});

/**
 * The real account from the environment: `MP_PUBLIC_KEY`, `MP_ACCESS_TOKEN`, outside Argentina `MP_SITE`, and
 * `MP_WEBHOOK_SECRET` if the dashboard sends notifications to `/notifications`.
 *
 * @returns undefined if neither key is set
 * @throws Error if only one is set, or the site is unknown
 */
export function realAccount(env: Partial<Record<string, string>>): Accounts | undefined {
  const { MP_PUBLIC_KEY: publicKey, MP_ACCESS_TOKEN: accessToken, MP_SITE: site = 'MLA' } = env;
  if (!publicKey && !accessToken) return undefined;
  if (!publicKey || !accessToken) throw new Error('Set both MP_PUBLIC_KEY and MP_ACCESS_TOKEN, or neither.');
  if (!isSiteId(site)) throw new Error(`MP_SITE is not one of ${siteIds.join(', ')}.`);
  const webhookSecret = env['MP_WEBHOOK_SECRET'];
  return { sites: [site], of: () => ({ publicKey, accessToken, webhookSecret }) };
}
