import { ActionCheckout } from './ActionCheckout.jsx';
import { RefCheckout } from './RefCheckout.jsx';
import { SubmitCheckout } from './SubmitCheckout.jsx';

export const checkouts = { '/submit': SubmitCheckout, '/action': ActionCheckout, '/ref': RefCheckout };
