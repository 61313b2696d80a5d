import type { PropertyDeclarations } from 'lit';
import { defineComponent, h, onBeforeMount, shallowRef, type ComponentPublicInstance, type PropType } from 'vue';
import { attributesOf } from './attributes.js';
import { register } from '../dom/register.js';

interface Description {
  tag: string;
  elementClass: CustomElementConstructor & { readonly properties: PropertyDeclarations };
  /** By the names of events. */
  events: Readonly<Record<string, string>>;
}

interface Additions {
  /** Methods that a template ref has. */
  methods?: readonly string[];
  /** The new `v-model` value for each of these events. */
  model?: Record<string, (event: Event) => unknown>;
}

export type ElementComponent<Props, Exposed> = new () => ComponentPublicInstance<Props, Exposed>;

/** Only booleans need a word: Vue makes `true` of a bare attribute, and `false` of none. */
const propsOf = (properties: PropertyDeclarations) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, { type }]) => [
      name,
      { type: (type === Boolean ? Boolean : null) as PropType<unknown> },
    ]),
  );

/** Properties that no attribute carries. The dot has Vue set them as properties, and leave them out on a server. */
const propertyOnly = (properties: PropertyDeclarations, props: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name, { attribute }]) => attribute === false && props[name] !== undefined)
      .map(([name]) => [`.${name}`, props[name]]),
  );

/**
 * A component that is one element, with props for its properties and emits for its events.
 *
 * The element is registered when the component is about to be mounted, with the listeners: one that came from a server
 * would otherwise be ready before anyone listens. What a bundle does not use is not registered either.
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
        events.map((type) => [
          `on${type[0]!.toUpperCase()}${type.slice(1)}`,
          (event: Event) => {
            emit(type, event);
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
