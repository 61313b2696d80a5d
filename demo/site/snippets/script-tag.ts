/** The one-file build of a version, as it is on npm. */
export interface Published {
  version: string;
  /** `sha384-…` of the file: without it, a CDN could change what buyers run. */
  integrity: string;
}

/**
 * The script tag, and the connections that the element needs next, opened while its file is on the way.
 *
 * It names the whole path: what a CDN makes of the package's name alone may be minified once more, and has another
 * hash.
 */
export const scriptTag = ({ version, integrity }: Published): string =>
  `<link rel="preconnect" href="https://sdk.mercadopago.com" />
<link rel="preconnect" href="https://api.mercadopago.com" crossorigin />
<script src="https://cdn.jsdelivr.net/npm/mercadopago-elements@${version}/dist/mercadopago-elements.js"
  integrity="${integrity}" crossorigin="anonymous" defer></script>`;
