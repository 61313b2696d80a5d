import type { Context } from 'hono';
import type { Account } from './accounts.js';
import type { PackageAddresses } from './package-host.js';
import type { ShopEnv, ShopOptions } from './shop-env.js';
import type { Trial } from './trial.js';
import type { Visit } from './visit.js';

/** Data a page needs to take a card. */
export interface CardPage {
  visit: Visit;
  account: Account;
  addresses: PackageAddresses;
  /** Set for a sandbox account: nothing is charged, and this can be tried. */
  trial: Trial | undefined;
  /** Marks the scripts the page's policy allows. */
  nonce: string;
  /** The buyer's saved cards for the form. */
  savedCards?: readonly object[];
}

export const cardPageOf = (
  c: Context<ShopEnv>,
  { accounts, addresses, trialOf }: ShopOptions,
  visit: Visit,
): CardPage => ({
  visit,
  account: accounts.of(visit.site),
  addresses,
  trial: trialOf?.(visit.site),
  nonce: c.var.secureHeadersNonce ?? '',
});
