import type { PropertyDeclarations } from 'lit';

/**
 * What a server can write into HTML of the properties that a component was given: those that have an attribute.
 *
 * @param declared `static properties` of the element's class
 * @param given properties by name; any other member is left out
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
