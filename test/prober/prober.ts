/**
 * A script that puts itself in the place of everything the platform has: every function, getter and setter of every
 * prototype and global, found by walking them. It does what each did, and notes what passed: texts, and nodes of a closed
 * root, from which every input can be read. A plain page script, for any browser and driver:
 *
 * - `prober.install()` replaces everything, before the elements' script or after the form is ready;
 * - after `prober.stop()`, `prober.results(fragments)` gives what passed through each function that may have seen one of these, by its name. What it
 *   says is one by one: each member in another's place calls the browser's own, and notes what it alone was given.
 */
export const PROBER = `(() => {
  'use strict';
  const { apply, construct, ownKeys, getOwnPropertyDescriptor, defineProperty, getPrototypeOf } = Reflect;
  const { call, bind } = Function.prototype;
  const free = bind.bind(call);
  const slice = free(String.prototype.slice), has = free(Set.prototype.has), add = free(Set.prototype.add);
  const getMap = free(Map.prototype.get), setMap = free(Map.prototype.set), eachMap = free(Map.prototype.forEach);
  const eachSet = free(Set.prototype.forEach);
  const rootOf = free(Node.prototype.getRootNode), query = free(DocumentFragment.prototype.querySelectorAll);
  const getter = (owner, key) => free(getOwnPropertyDescriptor(owner, key).get);
  const valueOf = getter(HTMLInputElement.prototype, 'value'), internalRoot = getter(ElementInternals.prototype, 'shadowRoot');
  const keyOf = getter(KeyboardEvent.prototype, 'key'), dataOf = getter(InputEvent.prototype, 'data');
  const NodeType = Node, Root = ShadowRoot, Internals = ElementInternals, KeyEvent = KeyboardEvent, TextEvent = InputEvent;
  const texts = new Map(), nodes = new Map();
  let noting = false;

  function put(name, text) {
    const before = getMap(texts, name) ?? '';
    if (before.length < 200000) setMap(texts, name, before + '"' + slice(text, 0, 400) + '"');
  }
  function read(name, value, depth) {
    if (typeof value === 'string') { if (value) put(name, value); return; }
    if (typeof value !== 'object' || value === null) return;
    if (value instanceof NodeType || value instanceof Internals) {
      let found = getMap(nodes, name);
      if (!found) setMap(nodes, name, (found = new Set()));
      add(found, value);
      return;
    }
    if (value instanceof KeyEvent) put(name, keyOf(value));
    else if (value instanceof TextEvent) put(name, dataOf(value) ?? '');
    if (depth === 0) return;
    let at = 0;
    for (const key of ownKeys(value)) {
      if ((at += 1) > 40) return;
      const found = getOwnPropertyDescriptor(value, key);
      if (found && 'value' in found) read(name, found.value, depth - 1);
    }
  }
  function note(name, on, values, result) {
    if (noting) return;
    noting = true;
    try { read(name, on, 2); read(name, values, 3); read(name, result, 2); } catch {} finally { noting = false; }
  }
  const hook = (name, own) => {
    const hooked = function (...values) {
      const result = new.target ? construct(own, values, new.target === hooked ? own : new.target) : apply(own, this, values);
      note(name, this, values, result);
      return result;
    };
    try {
      for (const key of ownKeys(own)) defineProperty(hooked, key, getOwnPropertyDescriptor(own, key));
      Object.setPrototypeOf(hooked, getPrototypeOf(own));
    } catch {}
    return hooked;
  };
  // A listener or callback is given what it is called with by the browser, not by a function.
  const TAKES_CALLBACK = ['addEventListener', 'then', 'setTimeout', 'requestAnimationFrame', 'queueMicrotask'];
  const withHookedCallbacks = (name, own) => function (...values) {
    for (let at = 0; at < values.length; at += 1) if (typeof values[at] === 'function') values[at] = hook(name + ' (callback)', values[at]);
    return apply(own, this, values);
  };
  let replaced = 0;
  function replaceAll(label, owner) {
    for (const key of ownKeys(owner)) {
      // Constructors stay: classes extend them.
      if (key === 'constructor' || key === 'prototype' || (typeof key === 'string' && /^[A-Z]\\w*$/.test(key) && label === 'window')) continue;
      const found = getOwnPropertyDescriptor(owner, key);
      if (!found.configurable) continue;
      const name = label + '.' + (typeof key === 'symbol' ? '[' + key.description + ']' : key);
      try {
        if (typeof found.value === 'function' && /^(class|function class)/.test(String(found.value)) === false) {
          const instead = TAKES_CALLBACK.includes(key) ? withHookedCallbacks(name, hook(name, found.value)) : hook(name, found.value);
          defineProperty(owner, key, { ...found, value: instead });
        } else if (found.get) defineProperty(owner, key, { ...found, get: hook(name, found.get), set: found.set && hook(name, found.set) });
        else continue;
        replaced += 1;
      } catch {}
    }
  }
  const owners = new Map();
  function walk() {
    for (const name of ownKeys(window)) {
      if (typeof name !== 'string') continue;
      const found = getOwnPropertyDescriptor(window, name);
      const value = found && found.value;
      if (typeof value === 'function' && typeof value.prototype === 'object' && value.prototype) {
        setMap(owners, value.prototype, name);
        if (/^(Object|Array|String|Number|Promise|Reflect|RegExp|URL|Function|Symbol|Map)$/.test(name)) setMap(owners, value, name + ' (static)');
      }
    }
    for (const name of ['JSON', 'Math', 'Reflect']) setMap(owners, window[name], name);
    setMap(owners, getPrototypeOf([][Symbol.iterator]()), 'ArrayIterator');
    setMap(owners, getPrototypeOf(''[Symbol.iterator]()), 'StringIterator');
    setMap(owners, getPrototypeOf(new Map()[Symbol.iterator]()), 'MapIterator');
    setMap(owners, getPrototypeOf(new Set()[Symbol.iterator]()), 'SetIterator');
    setMap(owners, getPrototypeOf('a'.matchAll(/a/g)), 'RegExpStringIterator');
    setMap(owners, getPrototypeOf(getPrototypeOf(function* () {}.prototype)), 'Generator');
    setMap(owners, window, 'window');
  }
  // What this script itself and every script's own syntax stand on; a script that replaces these breaks itself first.
  const LEFT = /^(Reflect|Object \\(static\\)|Function)$/;
  window.prober = {
    install() {
      walk();
      noting = true;
      eachMap(owners, (label, owner) => { if (!LEFT.test(label)) replaceAll(label, owner); });
      eachMap(owners, (label, owner) => { if (LEFT.test(label)) replaceAll(label, owner); });
      noting = false;
      return replaced;
    },
    /** Adds an accessor for each name to Object.prototype, which notes what it is read from, and what is assigned to it. */
    inherit(names) {
      let added = 0;
      for (const key of [...names, Symbol.toPrimitive, Symbol.isConcatSpreadable, Symbol.species, Symbol.match, Symbol.replace, Symbol.split, Symbol.toStringTag]) {
        if (key in Object.prototype || (typeof key === 'string' && key in window)) continue;
        const name = 'Object.prototype.' + String(key.description ?? key);
        defineProperty(Object.prototype, key, {
          configurable: true,
          get() { note(name, this); },
          set(value) { note(name, this, value); defineProperty(this, key, { value, writable: true, enumerable: true, configurable: true }); },
        });
        added += 1;
      }
      return added;
    },
    /** From now on nothing is noted: a driver hands its questions over by functions of the page. */
    stop() { noting = true; },
    results(fragments) {
      const all = {};
      let seen = 0;
      eachMap(texts, (text, name) => { seen += 1; all[name] = text; });
      eachMap(nodes, (found, name) => {
        eachSet(found, (node) => {
          let root;
          // A prototype is an instance of its parent, and no node.
          try { root = node instanceof Internals ? internalRoot(node) : rootOf(node); } catch { return; }
          if (!(root instanceof Root) || root.mode !== 'closed') return;
          const inputs = query(root, 'input');
          for (let at = 0; at < inputs.length; at += 1) all[name] = (all[name] ?? '') + '"' + valueOf(inputs[at]) + '"';
        });
      });
      // Drivers are slow to hand over megabytes: what has no fragment in it, signs between its characters aside, stays here.
      const found = {};
      for (const name in all) {
        const bare = all[name].replace(/[^0-9A-Za-z]/g, '');
        if (fragments.some((one) => bare.includes(one))) found[name] = all[name];
      }
      return { seen, found };
    },
  };
})();`;
