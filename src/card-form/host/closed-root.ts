import { method } from '../../dom/natives.js';

const attachShadow = method<(host: Element, init: ShadowRootInit) => ShadowRoot>('Element', 'attachShadow');

/**
 * Creates a closed shadow root without a patched `attachShadow` seeing it: Microsoft Clarity patches it and reads
 * closed roots, and rrweb plans to (rrweb-io/rrweb#1739).
 */
export const attachClosedRoot = (host: HTMLElement): ShadowRoot => attachShadow(host, { mode: 'closed' });

/** Creates internals without a patched `attachInternals` seeing them: their `shadowRoot` is the closed one. */
export const attachOwnInternals = method<(host: HTMLElement) => ElementInternals>('HTMLElement', 'attachInternals');
