// Next bundles every route by itself: all of them share the one account of the process.
globalThis.shop ??= await import('./shop.mjs');

export const { charge, publicKey, sandbox } = globalThis.shop;
