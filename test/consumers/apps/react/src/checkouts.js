import { RefCheckout } from './RefCheckout.jsx';
import { SubmitCheckout } from './SubmitCheckout.jsx';

export const checkouts = { '/submit': SubmitCheckout, '/ref': RefCheckout };
