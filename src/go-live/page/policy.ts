import { given } from './tree.js';

/** The directive of a policy that blocks the device script of mercadopago.js. */
export type DeviceBlock = 'script-src' | 'frame-src' | 'trusted-types';

/** Set by the card form, which shares no module with this one: the directive that blocked it. */
const DEVICE_BLOCKED = Symbol.for('mercadopago-elements.device-blocked');

/** Sources by directive. If a directive appears twice, the first one counts. */
type Policy = ReadonlyMap<string, readonly string[]>;

function parse(policy: string): Policy {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.reverse().map(([name = '', ...sources]) => [name.toLowerCase(), sources]));
}

/** All policies in a document, plus the one of its header. */
const policiesOf = (elements: readonly Element[], header: string): Policy[] =>
  [
    ...elements
      .filter(
        (element) =>
          element.localName === 'meta' && /^content-security-policy$/i.test(given(element, 'httpEquiv', 'http-equiv')),
      )
      .map((element) => element.getAttribute('content') ?? ''),
    ...header.split(/[,\n]/),
  ]
    .filter((text) => text.trim() !== '')
    .map(parse);

/** The sources of the first of these directives in the policy; `null` if it has none of them. */
function sourcesOf(policy: Policy, ...names: string[]): readonly string[] | null {
  const name = names.find((directive) => policy.has(directive));
  return name === undefined ? null : policy.get(name)!;
}

/** v2 adds its widget as an inline script, with the form's nonce. */
function stopsInlineScript(policy: Policy, form: Element): boolean {
  const sources = sourcesOf(policy, 'script-src-elem', 'script-src', 'default-src');
  if (sources === null) return false;
  const isNonce = (source: string): boolean => /^'nonce-/i.test(source);
  if (sources.some(isNonce)) return !form.hasAttribute('csp-nonce') && given(form, 'cspNonce', 'csp-nonce') === '';
  return !sources.includes("'unsafe-inline'");
}

/** v1 takes the profile in a frame. */
function stopsFrame(policy: Policy): boolean {
  const sources = sourcesOf(policy, 'frame-src', 'child-src', 'default-src');
  const host = /^(?:\*|https:|(?:https:\/\/)?(?:mldp|\*)\.mercadopago\.com)$/i;
  return sources !== null && !sources.some((source) => host.test(source));
}

/** Neither version supports Trusted Types: a default policy must let the script through. */
const stopsPlainText = (policy: Policy): boolean =>
  policy.has('require-trusted-types-for') &&
  !(policy.get('trusted-types') ?? ['*']).some((name) => name === 'default' || name === '*');

function blockIn(policy: Policy, form: Element): DeviceBlock | null {
  if (given(form, 'sdk', 'sdk') === 'v1') return stopsFrame(policy) ? 'frame-src' : null;
  if (stopsInlineScript(policy, form)) return 'script-src';
  return stopsPlainText(policy) ? 'trusted-types' : null;
}

/**
 * What blocks the device script of the card forms; `null` if nothing known does.
 *
 * @param header the page's Content-Security-Policy
 */
export function deviceBlock(
  elements: readonly Element[],
  forms: readonly Element[],
  view: object | null,
  header: string,
): DeviceBlock | null {
  const seen = (view as { [DEVICE_BLOCKED]?: DeviceBlock } | null)?.[DEVICE_BLOCKED];
  if (seen) return seen;
  const policies = policiesOf(elements, header);
  return forms.map((form) => policies.map((policy) => blockIn(policy, form)).find(Boolean)).find(Boolean) ?? null;
}
