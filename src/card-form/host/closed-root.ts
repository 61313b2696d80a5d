import { method } from '../../dom/natives.js';

const attachShadow = method<(host: Element, init: ShadowRootInit) => ShadowRoot>('Element', 'attachShadow');

/**
 * A closed shadow root that a patched `attachShadow` does not get to see: Microsoft Clarity patches it and walks closed
 * roots, and rrweb plans to (rrweb-io/rrweb#1739).
 */
export const attachClosedRoot = (host: HTMLElement): ShadowRoot => attachShadow(host, { mode: 'closed' });

/** Internals that a patched `attachInternals` does not get to see: their `shadowRoot` is the closed one. */
export const attachOwnInternals = method<(host: HTMLElement) => ElementInternals>('HTMLElement', 'attachInternals');
