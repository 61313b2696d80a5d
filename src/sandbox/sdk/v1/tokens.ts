import type { Callback, V1Context } from './stand-in.js';
import type { V1Card, ValidateCard } from './validation.js';

export interface Tokens {
  createToken(formOrCard: unknown, callback: Callback): void;
  /** Asks for the empty token that the next card fills. Not a member of the SDK. */
  open(callback?: () => void): void;
}

/** The tokens of v1: one per page, created empty by `POST` and filled, also repeatedly, by `PUT`. */
export function createTokens(
  { state, settings, request, track }: V1Context,
  validate: ValidateCard,
  createDeviceProfile: (callback?: () => void) => void,
): Tokens {
  const { api, version } = settings;
  /** 1.6 retries forever; the stand-in gives up after this many attempts. */
  const CAP = 25;

  return { createToken, open };

  function createToken(formOrCard: unknown, callback: Callback): void {
    const card = cardOf(formOrCard);
    // Nothing to check means no error: an empty card passes.
    if (Object.keys(card).length === 0) return create(card, callback);
    validate(card, (problems) => {
      if (problems.length === 0) return create(card, callback);
      track(400, 'validateForm', problems);
      callback(400, { error: 'bad_request', message: 'invalid parameters', cause: problems });
    });
  }

  /**
   * A jQuery object contains the form; elements of any document are read; anything else is the card, and is modified.
   */
  function cardOf(given: unknown): V1Card {
    const form = (given as { jquery?: unknown }).jquery ? (given as unknown[])[0] : given;
    return (form as Node).nodeType === Node.ELEMENT_NODE ? valuesIn(form as Element) : (form as V1Card);
  }

  function valuesIn(root: Element): V1Card {
    const values: V1Card = {};
    for (const field of root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-checkout]')) {
      const chosen = 'selectedIndex' in field ? field.options[field.selectedIndex] : undefined;
      values[field.getAttribute('data-checkout')!] = (chosen ?? field).value;
    }
    return values;
  }

  function create(card: V1Card, callback: Callback): void {
    if (!state.key || typeof state.key !== 'string') {
      throw new Error('You did not set a publishable key: call Mercadopago.setPublishableKey() first.');
    }
    if (/\s/.test(state.key)) throw new Error('Your key is invalid: it contains whitespaces.');
    const fields = [...document.querySelectorAll<HTMLInputElement>('[data-checkout]')];
    needSecureContext(fields);
    reportNames(fields);
    card.public_key = state.key;
    if (state.tokenId) return fill(card, callback);
    // 1.4 sends the card with the POST and does not keep the token.
    if (version === '1.4.2') return requestToken('POST', bodyOf(card), callback);
    openAndFill(card, callback);
  }

  function needSecureContext(fields: Element[]): void {
    const isAllowed = version === '1.5.4' || ['https:', 'file:'].includes(location.protocol);
    if (isAllowed || fields.length === 0 || state.key!.startsWith('TEST')) return;
    track(200, 'validateReferer', { referer: location.host, public_key: state.key });
    throw new Error(
      'Your payment cannot be processed because the website contains credit card data and has no SSL certificate.',
    );
  }

  function reportNames(fields: HTMLInputElement[]): void {
    const inputNames = fields
      .filter(({ name }) => name)
      .map((field) => field.getAttribute('data-checkout'))
      .filter((field) => field === 'cardNumber' || field === 'securityCode');
    if (inputNames.length > 0) track(200, `DSS-${location.host}`, { inputNames, public_key: state.key });
  }

  /** The real 1.6 repeats this forever, without a pause, after a POST refused with 4xx. */
  function openAndFill(card: V1Card, callback: Callback, tries = 1): void {
    open(() => {
      if (version !== '1.6.17' || state.tokenId) return fill(card, callback);
      if (tries < CAP) return openAndFill(card, callback, tries + 1);
      state.standInCapped = true;
      console.warn(`mercadopago.js ${version} would retry forever here; its stand-in stops after ${CAP} times.`);
    });
  }

  function open(callback?: () => void): void {
    requestToken('POST', {}, (status, answer) => {
      if (status < 400) remember(answer);
      // 1.5 goes on whatever the status: without a token the device profile returns, and no callback is called.
      if (version !== '1.6.17' || status === 201) return createDeviceProfile(callback);
      // 1.6 calls back here, but the initialisation passed no callback: an uncaught TypeError.
      callback!();
    });
  }

  function fill(card: V1Card, callback?: Callback): void {
    requestToken('PUT', bodyOf(card), (status, answer) => {
      if (status < 400) remember(answer);
      callback?.(status, answer);
    });
  }

  function remember(answer: unknown): void {
    state.tokenId = (answer as { id: string }).id;
  }

  function requestToken(method: 'POST' | 'PUT', data: unknown, complete: Callback): void {
    const id = method === 'PUT' ? `/${state.tokenId}` : '';
    request({
      method,
      url: `${api}/v1/card_tokens${id}?public_key=${state.key}&js_version=${version}`,
      data,
      timeout: version === '1.6.17' ? 35_000 : 10_000,
      repeats: 3,
      error: (status, answer) => track(status, 'cardForm', answer),
      complete,
    });
  }

  function bodyOf(card: V1Card): object {
    const { deviceProfileId } = state;
    const device = deviceProfileId ? { device: { meli: { session_id: deviceProfileId } } } : {};
    const { cardId, securityCode } = card;
    if (cardId && cardId !== '-1') return { ...device, card_id: cardId, security_code: securityCode };
    return {
      ...device,
      card_number: card.cardNumber,
      security_code: securityCode,
      expiration_month: parseInt(card.cardExpirationMonth!, 10),
      expiration_year: parseInt(card.cardExpirationYear!, 10),
      cardholder: {
        name: card.cardholderName,
        identification: { type: card.docType || null, number: card.docNumber || null },
      },
    };
  }
}
