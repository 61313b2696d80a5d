import type { WireCardSettings } from '../../sdk/wire.js';

/** What the sandbox keeps of a card after its request: neither number nor code. */
export interface KnownCard {
  /** Id of the saved card, if this is one. */
  savedId: string | null;
  /** Payment methods for which the number is valid, found during the request. */
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
