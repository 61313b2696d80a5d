import type { PropertyDeclarations } from 'lit';
import { defineComponent, h, onBeforeMount, shallowRef, type ComponentPublicInstance, type PropType } from 'vue';
import { attributesOf } from './attributes.js';
import { register } from '../dom/register.js';

interface Description {
  tag: string;
  elementClass: CustomElementConstructor & { readonly properties: PropertyDeclarations };
  /** By event name. */
  events: Readonly<Record<string, string>>;
}

interface Additions {
  /** Methods exposed on a template ref. */
  methods?: readonly string[];
  /** The new `v-model` value for each of these events. */
  model?: Record<string, (event: Event) => unknown>;
}

export type ElementComponent<Props, Exposed> = new () => ComponentPublicInstance<Props, Exposed>;

/** Only booleans need a type: Vue then turns a bare attribute into `true` and a missing one into `false`. */
const propsOf = (properties: PropertyDeclarations) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, { type }]) => [
      name,
      { type: (type === Boolean ? Boolean : null) as PropType<unknown> },
    ]),
  );

/** Properties without an attribute. The dot makes Vue set them as properties and skip them on a server. */
const propertyOnly = (properties: PropertyDeclarations, props: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name, { attribute }]) => attribute === false && props[name] !== undefined)
      .map(([name]) => [`.${name}`, props[name]]),
  );

/**
 * A component for one element, with props for its properties and emits for its events.
 *
 * Registers the element just before the component is mounted with its listeners: a server-rendered one would otherwise
 * be ready before anyone listens. Elements a bundle does not use are not registered.
 */
export function elementComponent<Props, Exposed>(
  description: Description,
  { methods = [], model = {} }: Additions = {},
): ElementComponent<Props, Exposed> {
  const { tag, elementClass } = description;
  const events = Object.keys(description.events);
  const { properties } = elementClass;
  const component = defineComponent({
    name: elementClass.name,
    props: { ...propsOf(properties), modelValue: null },
    emits: [...events, 'update:modelValue'],
    setup(props: Record<string, unknown>, { emit, expose, slots }) {
      const element = shallowRef<HTMLElement & Record<string, (...args: unknown[]) => unknown>>();
      const listeners = Object.fromEntries(
        [...new Set([...events, ...Object.keys(model)])].map((type) => [
          `on${type[0]!.toUpperCase()}${type.slice(1)}`,
          (event: Event) => {
            if (events.includes(type)) emit(type, event);
            if (model[type]) emit('update:modelValue', model[type](event));
          },
        ]),
      );
      const called = methods.map((name) => [name, (...args: unknown[]) => element.value![name]!(...args)]);
      expose({ element, ...Object.fromEntries(called) });
      onBeforeMount(() => register(tag, elementClass));
      return () =>
        h(
          tag,
          { ref: element, ...attributesOf(properties, props), ...propertyOnly(properties, props), ...listeners },
          slots['default']?.(),
        );
    },
  });
  return component as unknown as ElementComponent<Props, Exposed>;
}
