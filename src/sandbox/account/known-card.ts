import type { WireCardSettings } from '../../sdk/wire.js';

/** What is kept of a card after its request: neither number nor code. */
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
