import type { Method, PlainSdk } from './plain-sdk.js';

const AMOUNT = '1250.50';

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const groups = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');
const monthAndYear = (digits: string): string => digits.replace(/^(\d\d)(\d)/, '$1/$2');

/** Writes the formatted text and keeps the same number of digits after the caret. */
function reformat(input: HTMLInputElement, format: (digits: string) => string): void {
  const formatted = format(digitsOf(input.value));
  if (formatted === input.value) return;
  const after = digitsOf(input.value.slice(input.selectionStart!)).length;
  input.setRangeText(formatted, 0, input.value.length, 'end');
  let caret = formatted.length;
  for (let left = after; left > 0; caret -= 1) if (/\d/.test(formatted.charAt(caret - 1))) left -= 1;
  input.setSelectionRange(caret, caret);
}

const fillSelect = (select: HTMLSelectElement, options: [value: string, text: string][]): void =>
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));

/** The card form as shops write it by hand: listeners on the inputs, mercadopago.js called in the page. */
export class PlainForm {
  readonly #root: HTMLElement;
  readonly #sdk: PlainSdk;
  #bin = '';

  constructor(root: HTMLElement, sdk: PlainSdk) {
    this.#root = root;
    this.#sdk = sdk;
    const number = this.#input('cardNumber');
    const expiry = this.#input('cardExpiration');
    number.addEventListener('input', () => {
      reformat(number, groups);
      void this.#lookUp(digitsOf(number.value).slice(0, sdk.binLength));
    });
    expiry.addEventListener('input', () => reformat(expiry, monthAndYear));
  }

  #input(field: string): HTMLInputElement {
    return this.#root.querySelector(`input[data-checkout="${field}"]`)!;
  }

  #select(field: string): HTMLSelectElement {
    return this.#root.querySelector(`select[data-checkout="${field}"]`)!;
  }

  focus(): void {
    this.#input('cardNumber').focus();
  }

  async loadDocumentTypes(): Promise<void> {
    const types = await this.#sdk.documentTypes();
    fillSelect(
      this.#select('docType'),
      types.map(({ id, name }) => [id, name]),
    );
  }

  async #lookUp(bin: string): Promise<void> {
    if (bin === this.#bin || bin.length < this.#sdk.binLength) return;
    this.#bin = bin;
    const method = await this.#sdk.method(bin);
    if (method && bin === this.#bin) await this.#show(method);
  }

  async #show(method: Method): Promise<void> {
    this.#root.querySelector('.brand')!.textContent = method.name;
    this.#input('securityCode').pattern = `\\d{${method.settings[0]!.security_code.length}}`;
    const plans = await this.#sdk.plans(this.#bin, method, AMOUNT);
    fillSelect(
      this.#select('installments'),
      plans.map((plan) => [String(plan.installments), plan.recommended_message]),
    );
    this.#root.dispatchEvent(new Event('plans', { bubbles: true }));
  }

  get complete(): boolean {
    return this.#select('installments').value !== '';
  }

  /** Makes a card token from the typed data. */
  token(): Promise<unknown> {
    const [month = '', year = ''] = this.#input('cardExpiration').value.split('/');
    return this.#sdk.token({
      cardNumber: digitsOf(this.#input('cardNumber').value),
      cardExpirationMonth: month,
      cardExpirationYear: `20${year}`,
      securityCode: this.#input('securityCode').value,
      cardholderName: this.#input('cardholderName').value,
      docType: this.#select('docType').value,
      docNumber: this.#input('docNumber').value,
    });
  }
}
