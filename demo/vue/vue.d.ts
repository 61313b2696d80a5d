/** What a TypeScript that does not read single-file components has to know of them. */
declare module '*.vue' {
  import type { Component } from 'vue';
  const component: Component;
  export default component;
}
