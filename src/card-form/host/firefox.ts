import { withNatives } from '../../dom/natives.js';
import { hide, isHidden } from './hidden.js';

/**
 * Closes ways into a closed root that only Firefox has; each would lead a page's script to an input.
 *
 * - Events name the inner node, even those a script creates while the buyer's own event is being dispatched
 *   (https://developer.mozilla.org/docs/Web/API/Event/explicitOriginalTarget). They now name the host, as `target`
 *   does.
 * - After Tab, `focus()` and a press on a label the selection is on inner nodes; in other browsers it is on the host.
 *   It is dropped when a script asks for it. The buyer loses nothing: an input has its own selection.
 */
const hostOf = (node: Node | null): Element | undefined => {
  const root = node?.getRootNode();
  return root && isHidden(root) ? (root as ShadowRoot).host : undefined;
};

/** From now on no node of the root is exposed. */
export const hideFromFirefox = (root: ShadowRoot): void => hide(root);

type Own = (this: object, ...values: unknown[]) => unknown;

/** Replaces a getter or method with `instead`. @returns the browser's own */
function replace(prototype: object, name: string, instead: (own: Own) => Own): Own {
  const found = Object.getOwnPropertyDescriptor(prototype, name);
  const kind = found?.get ? 'get' : 'value';
  const own = found?.[kind] as Own | undefined;
  if (own) Object.defineProperty(prototype, name, { ...found, [kind]: instead(own) });
  return own ?? (() => null);
}

const nameHost = (own: Own): Own =>
  function () {
    return withNatives(() => {
      const node = own.call(this) as Node | null;
      return hostOf(node) ?? node;
    });
  };

function dropInnerSelections(): void {
  const dropFirst = (own: Own): Own =>
    function (...values) {
      return withNatives(() => {
        const nodes = [anchorNode, focusNode].map((get) => get.call(this) as Node | null);
        if (nodes.some(hostOf)) (this as Selection).removeAllRanges();
        return own.apply(this, values);
      });
    };
  const anchorNode = replace(Selection.prototype, 'anchorNode', dropFirst);
  const focusNode = replace(Selection.prototype, 'focusNode', dropFirst);
  replace(Selection.prototype, 'rangeCount', dropFirst);
  replace(Selection.prototype, 'getRangeAt', dropFirst);
}

if (typeof window !== 'undefined' && 'originalTarget' in Event.prototype) {
  replace(Event.prototype, 'originalTarget', nameHost);
  replace(Event.prototype, 'explicitOriginalTarget', nameHost);
  replace(UIEvent.prototype, 'rangeParent', nameHost);
  dropInnerSelections();
}
