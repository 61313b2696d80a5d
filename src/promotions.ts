import { MpPromotions } from './promotions/mp-promotions.js';
import { register } from './register.js';

register('mp-promotions', MpPromotions);

export { MpPromotions };
