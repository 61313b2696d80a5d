import { picture } from '../http/answer.js';
import type { Handler } from '../http/call.js';

/** A stable colour for a name. */
const hueOf = (name: string): number => [...name].reduce((hue, letter) => (hue * 31 + letter.charCodeAt(0)) % 360, 7);

/**
 * Pictures of payment methods: a plain card with letters of the method's id. The real ones belong to the brands. The
 * name ends in `.gif` or `.png` as Mercado Pago's do; browsers go by the content type.
 */
export const brandPicture: Handler = ({ params }) => {
  const name = (params['file'] ?? '').replace(/\W.*$/, '');
  return picture(
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="38" viewBox="0 0 60 38">' +
      `<rect width="60" height="38" rx="5" fill="hsl(${hueOf(name)} 55% 32%)"/>` +
      `<text x="30" y="24" fill="#fff" font-family="sans-serif" font-size="13" font-weight="700" text-anchor="middle">${name.slice(0, 6)}</text>` +
      '</svg>',
  );
};
