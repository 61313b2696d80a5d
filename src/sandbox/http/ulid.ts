import { pick } from './random.js';

/** Crockford's digits, as in the ids of orders: no I, L, O, U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/** 26 characters that sort by time: what follows `ORD`, `PAY` and `REF` in the ids of the Orders API. */
export function ulid(moment: Date): string {
  let left = moment.getTime();
  let time = '';
  for (let place = 0; place < TIME_LENGTH; place += 1) {
    time = DIGITS.charAt(left % DIGITS.length) + time;
    left = Math.floor(left / DIGITS.length);
  }
  return time + pick(DIGITS, RANDOM_LENGTH);
}
