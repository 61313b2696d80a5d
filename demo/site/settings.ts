import { type TroubleName, troubles } from './faults.js';

/** All settings of the playground. They are in the address, so that a link reproduces them. */
export interface Settings {
  site: SiteId;
  sdk: 'v2' | 'v1';
  amount: string;
  locale: string;
  maxInstallments: string;
  paymentTypes: string;
  fieldPrefix: string;
  secureFields: boolean;
  savedCards: boolean;
  saveCard: boolean;
  hiddenInputs: boolean;
  test: boolean;
  cspNonce: boolean;
  disabled: boolean;
  api: 'orders' | 'payments';
  challenge: boolean;
  trouble: TroubleName;
  code: 'html' | 'react' | 'vue' | 'php';
}

export type SettingName = keyof Settings;

export const countries = {
  MLA: { name: 'Argentina', amount: '1250.50', locale: 'es-AR' },
  MLB: { name: 'Brasil', amount: '62.90', locale: 'pt-BR' },
  MLC: { name: 'Chile', amount: '11990', locale: 'es-CL' },
  MCO: { name: 'Colombia', amount: '42900', locale: 'es-CO' },
  MLM: { name: 'México', amount: '289.00', locale: 'es-MX' },
  MPE: { name: 'Perú', amount: '48.90', locale: 'es-PE' },
  MLU: { name: 'Uruguay', amount: '690.00', locale: 'es-UY' },
} as const;

export type SiteId = keyof typeof countries;

type Choice = readonly [value: string, label: string];

interface Shared {
  name: SettingName;
  label: string;
  /** What it does, if the label does not say it. */
  hint?: string;
}

export type Control =
  | (Shared & { kind: 'choice'; choices: readonly Choice[] })
  | (Shared & { kind: 'text'; inputMode?: 'decimal' | 'numeric' })
  | (Shared & { kind: 'flag' });

const locales = ['es-AR', 'es-CL', 'es-CO', 'es-MX', 'es-PE', 'es-UY', 'pt-BR', 'en-US'];

/** The controls, in display order. */
export const controls: readonly { title: string; controls: readonly Control[] }[] = [
  {
    title: 'Account',
    controls: [
      {
        kind: 'choice',
        name: 'site',
        label: 'Country',
        choices: Object.entries(countries).map(([id, { name }]) => [id, name]),
      },
      {
        kind: 'choice',
        name: 'sdk',
        label: 'mercadopago.js',
        choices: [
          ['v2', 'v2'],
          ['v1', 'v1'],
        ],
      },
      {
        kind: 'choice',
        name: 'api',
        label: 'The server charges with',
        choices: [
          ['orders', 'Orders'],
          ['payments', 'Payments'],
        ],
      },
      { kind: 'flag', name: 'challenge', label: '3-D Secure', hint: 'The bank asks the buyer to confirm.' },
    ],
  },
  {
    title: 'Form',
    controls: [
      { kind: 'text', name: 'amount', label: 'amount', inputMode: 'decimal' },
      {
        kind: 'choice',
        name: 'locale',
        label: 'locale',
        choices: [['', "the country's"], ...locales.map((locale): Choice => [locale, locale])],
      },
      { kind: 'text', name: 'maxInstallments', label: 'max-installments', inputMode: 'numeric' },
      {
        kind: 'choice',
        name: 'paymentTypes',
        label: 'payment-types',
        choices: [
          ['', 'all'],
          ['credit_card', 'credit_card'],
          ['debit_card', 'debit_card'],
          ['prepaid_card', 'prepaid_card'],
          ['credit_card debit_card', 'credit_card debit_card'],
        ],
      },
      { kind: 'text', name: 'fieldPrefix', label: 'field-prefix' },
      { kind: 'flag', name: 'secureFields', label: 'secure-fields', hint: 'v2 only.' },
      { kind: 'flag', name: 'savedCards', label: 'savedCards', hint: 'Two cards of a customer.' },
      { kind: 'flag', name: 'saveCard', label: 'save-card' },
      { kind: 'flag', name: 'hiddenInputs', label: 'hidden-inputs' },
      { kind: 'flag', name: 'test', label: 'test', hint: 'Always on here: the key is a test key.' },
      { kind: 'flag', name: 'cspNonce', label: 'csp-nonce', hint: 'Always on here: this page has a policy.' },
      { kind: 'flag', name: 'disabled', label: 'disabled' },
    ],
  },
  {
    title: 'Trouble',
    controls: [
      {
        kind: 'choice',
        name: 'trouble',
        label: 'What goes wrong',
        choices: Object.entries(troubles).map(([name, { label }]) => [name, label]),
      },
    ],
  },
];

export const defaults: Settings = {
  site: 'MLA',
  sdk: 'v2',
  amount: '',
  locale: '',
  maxInstallments: '',
  paymentTypes: '',
  fieldPrefix: '',
  secureFields: false,
  savedCards: false,
  saveCard: false,
  hiddenInputs: false,
  test: false,
  cspNonce: false,
  disabled: false,
  api: 'orders',
  challenge: false,
  trouble: 'none',
  code: 'html',
};

const names = Object.keys(defaults) as SettingName[];

const choicesOf = (name: SettingName): readonly string[] | null => {
  if (name === 'code') return ['html', 'react', 'vue', 'php'];
  const control = controls.flatMap(({ controls: list }) => list).find((each) => each.name === name);
  return control?.kind === 'choice' ? control.choices.map(([value]) => value) : null;
};

/** The settings of a hash such as `#site=MLB&sdk=v1`; unknown values become the default. */
export function readSettings(hash: string): Settings {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const entries = names.map((name) => {
    const value = given.get(name);
    if (value === null) return [name, defaults[name]];
    if (typeof defaults[name] === 'boolean') return [name, value === '1'];
    return [name, choicesOf(name)?.includes(value) === false ? defaults[name] : value];
  });
  return Object.fromEntries(entries) as Settings;
}

/** The hash for `readSettings`, without defaults. */
export function writeSettings(settings: Settings): string {
  const changed = names.filter((name) => settings[name] !== defaults[name]);
  const query = new URLSearchParams(
    changed.map((name) => [name, typeof settings[name] === 'boolean' ? '1' : String(settings[name])]),
  );
  return `#${query}`;
}

/** The amount: as typed, or a typical price of the country. */
export const amountOf = ({ amount, site }: Settings): string => amount || countries[site].amount;

export const localeOf = ({ locale, site }: Settings): string => locale || countries[site].locale;

/** The attributes of `<mp-card-form>` as written in a page. `true` means an attribute without a value. */
export function attributesOf(settings: Settings, publicKey: string): [name: string, value: string | true][] {
  const { sdk, locale, maxInstallments, paymentTypes, fieldPrefix } = settings;
  const all: [string, string | boolean][] = [
    ['public-key', publicKey],
    ['amount', amountOf(settings)],
    ['sdk', sdk === 'v2' ? '' : sdk],
    ['locale', locale],
    ['max-installments', maxInstallments],
    ['payment-types', paymentTypes],
    ['field-prefix', fieldPrefix],
    ['secure-fields', settings.secureFields],
    ['save-card', settings.saveCard],
    ['hidden-inputs', settings.hiddenInputs],
    ['test', settings.test],
    ['csp-nonce', settings.cspNonce ? '{random}' : ''],
    ['disabled', settings.disabled],
  ];
  return all.filter((entry): entry is [string, string | true] => entry[1] !== '' && entry[1] !== false);
}
