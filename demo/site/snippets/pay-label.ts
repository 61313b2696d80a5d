import { localeOf, type Settings } from '../settings.js';

/** What the shop's button says. */
export const payLabel = (settings: Settings): string => (localeOf(settings).startsWith('en') ? 'Pay' : 'Pagar');
