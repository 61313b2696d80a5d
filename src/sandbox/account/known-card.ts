import type { WireCardSettings } from '../../sdk/wire.js';

/** All that is kept of a card once its request is over: neither its number nor its code. */
export interface KnownCard {
  /** Id of the saved card that it is, if it is one. */
  savedId: string | null;
  /** Payment methods that the number is good for, found while it was there. */
  methods: { id: string; inParts: boolean }[];
  firstSix: string;
  lastFour: string;
  length: number;
  luhn: boolean;
  month: number;
  year: number;
  holder: string;
  document: { type: string | null; number: string | null };
  code: WireCardSettings['security_code'];
}
