import { publicKey } from '../account.mjs';
import { Checkout } from './checkout.jsx';

/** Rendered for each visit, because the sandbox has a new key at every start. */
export const dynamic = 'force-dynamic';

export default function Page() {
  return <Checkout publicKey={publicKey} />;
}
