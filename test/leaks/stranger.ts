/**
 * A script that was in the page before the element and has put itself in the place of what the browser offers. Noted is
 * what passes through each function: texts, and nodes of the form's closed root, from which everything can be read.
 */
export const STRANGER = `(() => {
  'use strict';
  const { getRootNode } = Node.prototype;
  const { querySelectorAll } = DocumentFragment.prototype;
  const { stringify } = JSON;
  const { apply } = Reflect;
  const valueOf = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').get;
  const rootOf = Object.getOwnPropertyDescriptor(ElementInternals.prototype, 'shadowRoot').get;
  const texts = {};
  const roots = {};
  let noting = false;

  const put = (name, text) => { (texts[name] ??= []).push(text); };
  function read(name, value) {
    if (typeof value === 'string' || value instanceof String) put(name, '"' + value + '"');
    else if (value instanceof Node) {
      const root = apply(getRootNode, value, []);
      if (root instanceof ShadowRoot && root.mode === 'closed') (roots[name] ??= new Set()).add(root);
      // What is not in the form yet will be; a fragment is left behind by what it brings.
      else if (root instanceof DocumentFragment) {
        for (let node = value.firstChild ?? value; node; node = node.nextSibling) (roots[name] ??= new Set()).add(node);
      }
    } else if (value instanceof ElementInternals) (roots[name] ??= new Set()).add(value);
    else if (value instanceof Event) put(name, stringify({ key: value.key, data: value.data, detail: value.detail }));
    else if (typeof value === 'object' && value) put(name, stringify(value) ?? '');
  }
  function note(name, values) {
    if (noting) return;
    noting = true;
    try { for (let at = 0; at < values.length; at += 1) read(name, values[at]); } catch {} finally { noting = false; }
  }
  const hook = (name, own) => function (...values) {
    const result = new.target ? Reflect.construct(own, values, new.target) : apply(own, this, values);
    note(name, [this, ...values, result]);
    return result;
  };
  function method(name, owner, key) { owner[key] = hook(name, owner[key]); }
  function accessor(name, owner, key) {
    const found = Object.getOwnPropertyDescriptor(owner, key);
    Object.defineProperty(owner, key, {
      ...found,
      get: hook(name, found.get),
      set: found.set && hook(name, found.set),
    });
  }

  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const heard = typeof listener === 'function' ? hook('addEventListener', listener) : listener;
    return addEventListener.call(this, type, heard, options);
  };
  const { then } = Promise.prototype;
  Promise.prototype.then = function (done, failed) {
    return then.call(this, typeof done === 'function' ? hook('Promise.then', done) : done, failed);
  };
  new MutationObserver((records) => note('MutationObserver', records.flatMap((one) => [one.target, ...one.addedNodes])))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  CustomEvent = new Proxy(CustomEvent, { construct(own, values, target) { note('CustomEvent', values); return Reflect.construct(own, values, target); } });

  for (const key of ['target', 'currentTarget', 'srcElement']) accessor('Event.' + key, Event.prototype, key);
  method('Event.composedPath', Event.prototype, 'composedPath');
  for (const key of ['value', 'selectionStart', 'validity']) accessor('HTMLInputElement.' + key, HTMLInputElement.prototype, key);
  method('HTMLInputElement.setRangeText', HTMLInputElement.prototype, 'setRangeText');
  method('Element.attachShadow', Element.prototype, 'attachShadow');
  method('HTMLElement.attachInternals', HTMLElement.prototype, 'attachInternals');
  method('ElementInternals.setValidity', ElementInternals.prototype, 'setValidity');
  method('Element.setAttribute', Element.prototype, 'setAttribute');
  method('DocumentFragment.querySelector', DocumentFragment.prototype, 'querySelector');
  method('Document.createElement', Document.prototype, 'createElement');
  method('Document.importNode', Document.prototype, 'importNode');
  method('Node.insertBefore', Node.prototype, 'insertBefore');
  method('customElements.define', CustomElementRegistry.prototype, 'define');
  method('JSON.stringify', JSON, 'stringify');
  method('Object.defineProperty', Object, 'defineProperty');
  method('String.replace', String.prototype, 'replace');
  method('RegExp.test', RegExp.prototype, 'test');
  method('Array.map', Array.prototype, 'map');
  method('Array.join', Array.prototype, 'join');
  method('structuredClone', window, 'structuredClone');
  method('MessagePort.postMessage', MessagePort.prototype, 'postMessage');
  method('Storage.setItem', Storage.prototype, 'setItem');
  method('XMLHttpRequest.send', XMLHttpRequest.prototype, 'send');
  method('fetch', window, 'fetch');
  for (const key of ['log', 'warn', 'error', 'info', 'debug']) method('console', console, key);

  // What has passed through each so far, and what can be read from the nodes that have.
  window.taken = () => {
    noting = true;
    for (const name in roots) {
      for (const found of roots[name]) {
        const node = found instanceof ElementInternals ? apply(rootOf, found, []) : apply(getRootNode, found, []);
        if (!(node instanceof ShadowRoot)) continue;
        for (const input of apply(querySelectorAll, node, ['input'])) put(name, '"' + apply(valueOf, input, []) + '"');
      }
    }
    noting = false;
    return Object.fromEntries(Object.entries(texts).map(([name, all]) => [name, all.join('\\n')]));
  };
})();`;
