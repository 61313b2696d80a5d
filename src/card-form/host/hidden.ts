import { method } from '../../dom/natives.js';

type Hidden = WeakSet<object>;

const add = method<(set: Hidden, one: object) => void>('WeakSet', 'add');
const has = method<(set: Hidden, one: object) => boolean>('WeakSet', 'has');

const hidden: Hidden = new WeakSet();

/** Keeps a root, or an event with typed text, from scripts that ask the browser for it. */
export const hide = (one: object): void => add(hidden, one);

export const isHidden = (one: object): boolean => has(hidden, one);
