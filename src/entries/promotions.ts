import { MpPromotions } from '../promotions/mp-promotions.js';
import { register } from '../dom/register.js';

register('mp-promotions', MpPromotions);

export { MpPromotions };
