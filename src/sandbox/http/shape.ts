import { isObject } from './json.js';
import { OrdersError } from './orders-error.js';

/** The type a member of a body must have. `null` counts as not sent. */
export type Shape =
  | { is: 'text'; pattern?: RegExp; max?: number; oneOf?: readonly string[] }
  | { is: 'integer'; min: number; max: number }
  | { is: 'anything' }
  | { is: 'list'; of: Shape }
  | { is: 'object'; members: Readonly<Record<string, Shape>>; required?: readonly string[] };

type Code = 'required_properties' | 'unsupported_properties' | 'property_type' | 'property_value';

interface Misfit {
  code: Code;
  /** `transactions.payments[0].amount` */
  path: string;
}

/** The codes are Mercado Pago's; the messages are our own. */
const MESSAGES: Record<Code, string> = {
  unsupported_properties: 'Properties were sent that are not supported.',
  required_properties: 'Properties are missing that are required.',
  property_type: 'Properties are not of the type that they have to be.',
  property_value: 'Properties have a value that they cannot have.',
};

/**
 * @param path of `value` in the body
 * @throws {OrdersError} 400 with the paths of all errors, by code
 */
export function requireShape(value: unknown, shape: Shape, path = ''): void {
  const misfits = misfitsOf(value, shape, path);
  const errors = (Object.keys(MESSAGES) as Code[]).flatMap((code) => {
    const details = misfits.filter((misfit) => misfit.code === code).map((misfit) => misfit.path);
    return details.length > 0 ? [{ code, message: MESSAGES[code], details }] : [];
  });
  if (errors.length > 0) throw new OrdersError(400, errors);
}

function misfitsOf(value: unknown, shape: Shape, path: string): Misfit[] {
  switch (shape.is) {
    case 'anything':
      return [];
    case 'text':
      if (typeof value !== 'string') return [{ code: 'property_type', path }];
      return isTextOf(value, shape) ? [] : [{ code: 'property_value', path }];
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) return [{ code: 'property_type', path }];
      return value >= shape.min && value <= shape.max ? [] : [{ code: 'property_value', path }];
    case 'list':
      if (!Array.isArray(value)) return [{ code: 'property_type', path }];
      return value.flatMap((item, index) => misfitsOf(item, shape.of, `${path}[${index}]`));
    case 'object':
      return isObject(value) ? misfitsOfMembers(value, shape, path) : [{ code: 'property_type', path }];
  }
}

function isTextOf(text: string, { pattern, max = Infinity, oneOf }: Extract<Shape, { is: 'text' }>): boolean {
  return text.length <= max && (pattern?.test(text) ?? true) && (oneOf?.includes(text) ?? true);
}

function misfitsOfMembers(
  value: Readonly<Record<string, unknown>>,
  { members, required = [] }: Extract<Shape, { is: 'object' }>,
  path: string,
): Misfit[] {
  const pathOf = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const isSent = (name: string): boolean => value[name] !== undefined && value[name] !== null;
  const missing = required
    .filter((name) => !isSent(name))
    .map((name): Misfit => ({ code: 'required_properties', path: pathOf(name) }));
  const wrong = Object.keys(value).flatMap((name): Misfit[] => {
    const shape = Object.hasOwn(members, name) ? members[name] : undefined;
    if (!shape) return [{ code: 'unsupported_properties', path: pathOf(name) }];
    return isSent(name) ? misfitsOf(value[name], shape, pathOf(name)) : [];
  });
  return [...missing, ...wrong];
}
