import type { StandInSettings } from '../settings.js';
import type { ParameterProblem } from './checks.js';
import type { Client } from './client.js';
import type { FieldType } from './field-errors.js';
import type { FieldFrame } from './field-frame.js';

/** The fields of an instance in mounting order: the first is the primary one, whose frame creates the tokens. */
export type MountedFields = { type: FieldType; frame: FieldFrame }[];

type Values = Record<string, string | undefined>;

export interface FieldTokens {
  createCardToken(holder: Values): Promise<unknown>;
  updateCardToken(token: string): Promise<unknown>;
}

/** Creates tokens from the text in the secure fields. */
export function createFieldTokens(
  { quirks }: StandInSettings,
  client: Client,
  check: (method: 'createCardToken', parameters: unknown) => ParameterProblem[],
  mounted: MountedFields,
): FieldTokens {
  return { createCardToken, updateCardToken };

  async function createCardToken(holder: Values): Promise<unknown> {
    const frame = primaryFrame();
    const wrongParameters = check('createCardToken', holder);
    if (wrongParameters.length > 0) throw wrongParameters;
    await answering(frame);
    const data = client.tokenBody({ ...holder, ...typed() });
    const token = await client.call('/card_tokens', { method: 'POST', data, transport: frame.transport() });
    return quirks.includes('void-token') ? undefined : token;
  }

  /** Inferred: the request is not documented. */
  async function updateCardToken(token: string): Promise<unknown> {
    const frame = primaryFrame();
    await answering(frame);
    return client.call(`/card_tokens/${token}`, {
      method: 'PUT',
      data: client.renewalBody(typed()),
      transport: frame.transport(),
    });
  }

  function primaryFrame(): FieldFrame {
    const frame = mounted[0]?.frame;
    if (!frame) throw { message: 'No primary field found. Please create and mount one first.' };
    if (!frame.element.contentWindow) {
      throw { message: 'Error trying to create cardToken: The iFrame does not have a window' };
    }
    return frame;
  }

  /** A frame that never loaded its page never answers, and there is no time limit. */
  async function answering(frame: FieldFrame): Promise<void> {
    if (!frame.isOpen()) return new Promise(() => undefined);
    const problems = mounted.flatMap(({ type, frame: { problems } }) =>
      problems().map((problem) => ({ field: type, ...problem })),
    );
    const [first] = problems;
    if (first) throw quirks.includes('single-error') ? { field: first.field, message: first.message } : problems;
  }

  /** All card data members: values the page passes for them are ignored. */
  function typed(): Values {
    const [month, year] = valueOf('expirationDate')?.split('/') ?? [
      valueOf('expirationMonth'),
      valueOf('expirationYear'),
    ];
    return {
      cardNumber: valueOf('cardNumber'),
      securityCode: valueOf('securityCode'),
      cardExpirationMonth: month,
      cardExpirationYear: year?.length === 2 ? `20${year}` : year,
    };
  }

  function valueOf(type: FieldType): string | undefined {
    const field = mounted.find((other) => other.type === type);
    return field?.frame.value().replace(/\s/g, '');
  }
}
