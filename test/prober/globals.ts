/**
 * A later script that puts itself in the place of every global function and constructor, with all their statics and members,
 * and does what each did. A plain page script. `globals.install()` replaces; `globals.results()` gives what was seen, by the name
 * of the function that saw it:
 *
 * - `events`: typed text in `window.event` while the function was called
 * - `nodes`: a node of a closed root, also as what `instanceof` asks about, or put into a `Map` or `Set`
 * - `digits`: all single digits that it was given, one after the other
 */
export const GLOBALS = `(() => {
  'use strict';
  const { apply, construct, get, ownKeys, getOwnPropertyDescriptor, defineProperty } = Reflect;
  const own = (owner, key) => { const found = getOwnPropertyDescriptor(owner, key); return found.get ?? found.value; };
  const isProto = own(Object.prototype, 'isPrototypeOf'), instance = own(Function.prototype, Symbol.hasInstance);
  const keyOf = own(KeyboardEvent.prototype, 'key'), dataOf = own(InputEvent.prototype, 'data');
  const rootOf = own(Node.prototype, 'getRootNode'), modeOf = own(ShadowRoot.prototype, 'mode'), nameOf = own(Node.prototype, 'nodeName');
  const keys = KeyboardEvent.prototype, inputs = InputEvent.prototype, nodeProto = Node.prototype, roots = ShadowRoot.prototype;
  const hasInstance = Symbol.hasInstance, NewProxy = Proxy;
  const is = (prototype, value) => typeof value === 'object' && value !== null && apply(isProto, prototype, [value]);
  const COLLECTIONS = { __proto__: null, Map: 1, Set: 1, WeakMap: 1, WeakSet: 1 };
  // Lit compares types of properties with the global Boolean.
  const LEFT = { __proto__: null, Proxy: 1, Object: 1, Function: 1, Boolean: 1, globals: 1 };
  const events = { __proto__: null }, nodes = { __proto__: null }, digits = { __proto__: null };
  let calls = 0, noting = false;

  function read(name, value) {
    if (is(nodeProto, value)) {
      let root;
      // The prototypes of nodes are none.
      try { root = apply(rootOf, value, []); } catch { return; }
      if (is(roots, root) && apply(modeOf, root, []) === 'closed') nodes[name] = apply(nameOf, value, []);
    } else if (typeof value === 'string' || typeof value === 'number') {
      const text = '' + value;
      if (text.length === 1 && text >= '0' && text <= '9') digits[name] = (digits[name] ?? '') + text;
    }
  }
  function note(name, on, given) {
    if (noting) return;
    noting = true;
    calls += 1;
    try {
      // WebKit's fast path for a line that has often read it passes over what has replaced it.
      const event = apply(own(window, 'event'), window, []);
      const text = is(keys, event) ? apply(keyOf, event, []) : is(inputs, event) ? apply(dataOf, event, []) : null;
      if (text?.length === 1) events[name] = text;
      read(name, on);
      for (let at = 0; at < given.length; at += 1) read(name, given[at]);
    } finally { noting = false; }
  }
  const hook = (name, fn) => new NewProxy(fn, {
    apply(target, on, given) { note(name, on, given); return apply(target, on, given); },
    construct(target, given, as) {
      note('new ' + name, null, given);
      const made = construct(target, given, as);
      if (COLLECTIONS[name]) for (const key of ['set', 'get', 'has', 'add', 'delete']) {
        const fn = made[key];
        if (fn) defineProperty(made, key, { configurable: true, writable: true, value: hook(name + ' of the page, ' + key, fn) });
      }
      return made;
    },
    get(target, key) {
      if (key !== hasInstance) return get(target, key, target);
      return (value) => { note(name + '[Symbol.hasInstance]', null, [value]); return apply(instance, target, [value]); };
    },
  });
  function hookMembers(label, owner) {
    for (const key of ownKeys(owner)) {
      if (key === 'constructor' || key === 'prototype') continue;
      const found = getOwnPropertyDescriptor(owner, key), name = label + String(key);
      if (!found.configurable) continue;
      try {
        if (typeof found.value === 'function') defineProperty(owner, key, { ...found, value: hook(name, found.value) });
        else if (found.get) defineProperty(owner, key, { ...found, get: hook(name, found.get), ...(found.set && { set: hook(name, found.set) }) });
      } catch {}
    }
  }
  window.globals = {
    install() {
      noting = true;
      for (const name of ['JSON', 'Math', 'Intl', 'Reflect', 'performance', 'console']) hookMembers(name + '.', window[name]);
      for (const name of ownKeys(window)) {
        const found = getOwnPropertyDescriptor(window, name);
        if (typeof name !== 'string' || !found.configurable || typeof found.value !== 'function') continue;
        if (/^[A-Z]/.test(name)) {
          hookMembers(name + '.', found.value);
          if (found.value.prototype) hookMembers(name + '#', found.value.prototype);
        }
        if (!LEFT[name]) defineProperty(window, name, { ...found, value: hook(name, found.value) });
      }
      noting = false;
    },
    results() { noting = true; return JSON.stringify({ calls, events, nodes, digits }); },
  };
})();`;
