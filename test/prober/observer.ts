/**
 * A page script that reads all there is to read of a form and the page around it: every getter, and every method without side
 * effects that needs no value, of what a script can reach, found by walking the prototypes; every computed style; and which
 * events came how often. Two such snapshots tell what changes with a key.
 */
export const OBSERVER = `(() => {
  'use strict';
  const counts = {};
  const types = new Set('beforeinput compositionstart compositionupdate compositionend textInput focusin focusout DOMContentLoaded selectionchange mp-change mp-ready mp-error mp-token'.split(' '));
  for (const owner of [window, document, HTMLElement.prototype, HTMLInputElement.prototype, Document.prototype, Element.prototype])
    for (let at = owner; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
      for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) types.add(name.slice(2));
  // Movement of the pointer, time and drawing come without keys.
  for (const type of types) addEventListener(type, () => { counts[type] = (counts[type] ?? 0) + 1; }, true);
  const form = () => document.querySelector('mp-card-form');
  let resized = 0, mutated = 0, crossed = 0;
  const PURE = /^(get(BoundingClientRect|ClientRects|HTML|AttributeNames|Animations|RootNode|ComposedRanges|Selection)|to(String|JSON)|check(Visibility|Validity)|has(Attributes|ChildNodes|Focus)|computedStyleMap|values|keys|entries)$/;
  /** What is asked of each point of the form. */
  const POINTS = {
    elementsFromPoint: (x, y) => document.elementsFromPoint(x, y).map(text).join(' '),
    caretPositionFromPoint: (x, y) => { const at = document.caretPositionFromPoint?.(x, y); return at ? text(at.offsetNode) + at.offset : ''; },
    caretRangeFromPoint: (x, y) => { const at = document.caretRangeFromPoint?.(x, y); return at ? text(at.startContainer) + at.startOffset : ''; },
  };
  const text = (value) => {
    if (value === null || typeof value !== 'object') return typeof value === 'function' ? '' : String(value);
    if (value instanceof Node) return value.nodeName + (document.contains(value) || value === document ? '' : ' apart');
    if ('length' in value) return value.length + ':' + [...value].slice(0, 50).map((one) => (one instanceof Node ? one.nodeName : one && typeof one === 'object' ? JSON.stringify(one) : String(one))).join();
    return JSON.stringify(value) ?? '';
  };
  function read(all, label, object) {
    if (!object) return;
    const seen = new Set();
    for (let owner = object; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
      for (const name of Object.getOwnPropertyNames(owner)) {
        if (seen.has(name)) continue;
        seen.add(name);
        const found = Object.getOwnPropertyDescriptor(owner, name);
        try {
          if (found.get) all[label + '.' + name] = text(object[name]);
          else if (typeof found.value !== 'function') all[label + '.' + name] = text(found.value);
          else if (found.value.length === 0 && PURE.test(name)) all[label + '.' + name + '()'] = text(object[name]());
        } catch {}
      }
    }
  }
  window.observer = {
    start() {
      new ResizeObserver(() => (resized += 1)).observe(form());
      new MutationObserver((all) => (mutated += all.length)).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      new IntersectionObserver(() => (crossed += 1), { threshold: [0, 0.25, 0.5, 0.75, 1] }).observe(form());
    },
    snapshot() {
      const all = {};
      const host = form();
      const { x, y, width, height } = host.getBoundingClientRect();
      read(all, 'form', host);
      read(all, 'document', document);
      read(all, 'window', window);
      read(all, 'selection', getSelection());
      read(all, 'selection.range', getSelection().rangeCount > 0 ? getSelection().getRangeAt(0) : null);
      read(all, 'form.validity', host.validity);
      read(all, 'page form', host.form);
      read(all, 'page form.elements', host.form.elements);
      read(all, 'visualViewport', window.visualViewport);
      read(all, 'document.fonts', document.fonts);
      read(all, 'history', history);
      read(all, 'caret', document.caretPositionFromPoint?.(x + 60, y + 60));
      read(all, 'range from point', document.caretRangeFromPoint?.(x + 60, y + 60));
      for (const [asked, at] of Object.entries(POINTS)) {
        const answers = [];
        for (let down = 5; down < height; down += 12) for (let across = 5; across < width; across += width / 9) answers.push(at(x + across, y + down));
        all[asked] = answers.join();
      }
      all['new FormData'] = text([...new FormData(host.form)]);
      all['structuredClone'] = (() => { try { return JSON.stringify(structuredClone({ ...host })); } catch (error) { return String(error); } })();
      for (const at of [host, host.parentElement, document.documentElement]) {
        const style = getComputedStyle(at);
        for (const name of style) all['style of ' + at.localName + ' ' + name] = style.getPropertyValue(name);
      }
      for (const [type, count] of Object.entries(counts)) all['event ' + type] = String(count);
      for (const [type, count] of performance.eventCounts ?? []) all['performance.eventCounts ' + type] = String(count);
      Object.assign(all, { ResizeObserver: String(resized), MutationObserver: String(mutated), IntersectionObserver: String(crossed) });
      all['queryCommandEnabled'] = ['copy', 'cut', 'delete', 'undo', 'redo', 'selectAll', 'bold'].map((one) => { try { return document.queryCommandEnabled(one); } catch { return ''; } }).join();
      return all;
    },
  };
})();`;
