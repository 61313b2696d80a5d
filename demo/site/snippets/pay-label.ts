import { localeOf, type Settings } from '../settings.js';

/** Label of the shop's button. */
export const payLabel = (settings: Settings): string => (localeOf(settings).startsWith('en') ? 'Pay' : 'Pagar');
