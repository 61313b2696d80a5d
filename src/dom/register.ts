let warned = false;

/**
 * Gives an element its name, unless another copy of this package has taken it: the first wins, and the page's author is
 * told once. Two copies are two `<script>` tags, a script tag beside a bundle, or two versions in one bundle.
 */
export function register(name: string, element: CustomElementConstructor): void {
  // Lit brings a registry along on a server; other class libraries, or none, do not.
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const present = registry?.get(name);
  if (!present) registry?.define(name, element);
  // A development server evaluates a module again and again in one process: nothing is wrong there.
  if (!present || present === element || warned || typeof document === 'undefined') return;
  warned = true;
  console.warn(
    `mercadopago-elements is on this page more than once: <${name}> stays as the first copy defined it. Load it once.`,
  );
}
