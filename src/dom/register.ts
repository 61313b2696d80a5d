import { isLoopback } from './loopback.js';

let warned = false;

/**
 * Defines an element, unless another copy of this package already has: the first one wins, and a developer on localhost
 * is warned once. Two copies are two `<script>` tags, a script tag next to a bundle, or two versions in one bundle.
 */
export function register(name: string, element: CustomElementConstructor): void {
  // Lit provides a registry on servers; other libraries do not.
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const present = registry?.get(name);
  if (!present) registry?.define(name, element);
  // A development server evaluates a module repeatedly in one process: that is fine.
  if (!present || present === element || warned || typeof document === 'undefined' || !isLoopback(location)) return;
  warned = true;
  console.warn(
    `mercadopago-elements is on this page more than once: <${name}> stays as the first copy defined it. Load it once.`,
  );
}
