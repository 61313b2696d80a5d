import type { PropertyDeclarations } from 'lit';

/**
 * The given properties a server can write into HTML: those with an attribute.
 *
 * @param declared the element class's `static properties`
 * @param given properties by name; other members are left out
 */
export function attributesOf(declared: PropertyDeclarations, given: Record<string, unknown>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [property, { attribute = true }] of Object.entries(declared)) {
    const value = given[property];
    if (attribute === false || value === undefined || value === null || value === false) continue;
    attributes[attribute === true ? property.toLowerCase() : attribute] = value === true ? '' : String(value);
  }
  return attributes;
}
