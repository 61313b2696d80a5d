/** @returns a copy without a prototype: a getter that a page adds to `Object.prototype` would receive the original */
export const bare = <Members extends object>(members: Members): Members => ({ __proto__: null, ...members });
