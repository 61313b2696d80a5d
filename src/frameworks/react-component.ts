import { createComponent } from '@lit/react';
import type { PropertyDeclarations, ReactiveElement } from 'lit';
import React, {
  createElement,
  forwardRef,
  useInsertionEffect,
  type ForwardRefExoticComponent,
  type FunctionComponent,
  type PropsWithoutRef,
  type RefAttributes,
} from 'react';
import { attributesOf } from './attributes.js';
import { register } from '../dom/register.js';

type AnyProps = Record<string, unknown>;

interface Description<Element> {
  tag: string;
  elementClass: (new () => Element) & {
    readonly properties: PropertyDeclarations;
    readonly observedAttributes: string[];
  };
  /** Event names by listener prop. */
  events: Readonly<Record<string, string>>;
}

export type ElementComponent<Element, Props> = ForwardRefExoticComponent<
  PropsWithoutRef<Props> & RefAttributes<Element>
>;

/**
 * `@lit/react` sets properties, which a server cannot: without attributes the element would start in the browser before
 * React gives it its key.
 */
function onServer({ tag, elementClass: { properties }, events }: Description<unknown>): FunctionComponent<AnyProps> {
  const handlers = Object.values(events);
  return ({ className, ...props }) => {
    const plain = Object.entries(props).filter(([name]) => !(name in properties) && !handlers.includes(name));
    return createElement(tag, { ...Object.fromEntries(plain), class: className, ...attributesOf(properties, props) });
  };
}

/**
 * Registers the element in the commit that attaches the listeners: a server-rendered one would otherwise be ready
 * before anyone listens. Elements a bundle does not use are not registered.
 */
function inBrowser<Element extends HTMLElement>({ tag, elementClass, events }: Description<Element>) {
  // Lit defines the accessors on first read, and `@lit/react` recognises properties by them.
  void elementClass.observedAttributes;
  const handlers = Object.fromEntries(Object.entries(events).map(([event, prop]) => [prop, event]));
  const Element = createComponent({ react: React, tagName: tag, elementClass, events: handlers });
  return forwardRef<Element, AnyProps>((props, ref) => {
    useInsertionEffect(() => register(tag, elementClass), []);
    return createElement(Element as React.ElementType, { ...props, ref });
  });
}

/** A component for one element, with props for its properties and events. */
export function elementComponent<Element extends ReactiveElement, Props>(
  description: Description<Element>,
): ElementComponent<Element, Props> {
  const component = typeof document === 'undefined' ? onServer(description) : inBrowser(description);
  component.displayName = description.elementClass.name;
  return component as ElementComponent<Element, Props>;
}
