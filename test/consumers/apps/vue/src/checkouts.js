import RefCheckout from './RefCheckout.vue';
import SubmitCheckout from './SubmitCheckout.vue';

export const checkouts = { '/submit': SubmitCheckout, '/ref': RefCheckout };
