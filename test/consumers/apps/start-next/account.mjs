// Next bundles every route separately: this makes them share one account per process.
globalThis.shop ??= await import('./shop.mjs');

export const { charge, publicKey, sandbox } = globalThis.shop;
