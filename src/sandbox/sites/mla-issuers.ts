import type { IssuerList, SiteIssuer } from './site.js';

const BANKS: SiteIssuer[] = [
  { id: '279', name: 'Banco Galicia' },
  { id: '319', name: 'Citi' },
  { id: '297', name: 'Macro' },
  { id: '310', name: 'Banco Santander Rio S.A.' },
  { id: '338', name: 'ICBC' },
  { id: '294', name: 'Banco Hipotecario' },
  { id: '282', name: 'Banco Nacion' },
  { id: '1005', name: 'Provencred' },
  { id: '326', name: 'HSBC' },
  { id: '1016', name: 'Banco Ciudad' },
  { id: '1026', name: 'Banco Industrial' },
  { id: '316', name: 'BBVA Frances' },
  { id: '296', name: 'Itau' },
  { id: '272', name: 'Banco Comafi' },
  { id: '313', name: 'Banco Supervielle' },
  { id: '303', name: 'Banco Patagonia' },
  { id: '1043', name: 'Tucuman' },
  { id: '1044', name: 'Banco Provincia' },
  { id: '1049', name: 'Banco de La Pampa' },
];

/** Banks known only from the deals of 2017. */
const BANKS_OF_DEALS: SiteIssuer[] = [
  { id: '331', name: 'Nuevo Banco de Entre Rios' },
  { id: '333', name: 'Nuevo Banco de Santa Fe' },
  { id: '287', name: 'Banco Santa Cruz' },
  { id: '286', name: 'Banco San Juan' },
  { id: '2033', name: 'Banco Bica' },
  { id: '2035', name: 'Banco de Chaco' },
];

function brandOnly(method: string, id: string, name: string): IssuerList {
  return { confidence: 'observed', methods: [method], fallback: id, issuers: [{ id, name }] };
}

/**
 * Ids and names are from the mocks of mercadopago/px-android (issuers_MLA.json, 2016-2019) and px-ios (2016-17). The file
 * of px-android does not say its payment method: it fits Visa. For Mastercard only the catch-all issuer 3 is known, so
 * its banks are taken from there and from the deals.
 */
export const issuers: IssuerList[] = [
  {
    confidence: 'observed',
    methods: ['visa'],
    fallback: '1',
    issuers: [{ id: '288', name: 'Tarjeta Shopping' }, ...BANKS, { id: '1', name: 'Otro' }],
  },
  {
    confidence: 'inferred',
    methods: ['master', 'debmaster'],
    fallback: '3',
    issuers: [...BANKS, ...BANKS_OF_DEALS, { id: '3', name: 'Otro' }],
  },
  {
    confidence: 'observed',
    methods: ['amex'],
    fallback: '2',
    issuers: [
      { id: '303', name: 'Banco Patagonia' },
      { id: '326', name: 'HSBC' },
      { id: '279', name: 'Banco Galicia' },
      { id: '297', name: 'Macro' },
      { id: '1041', name: 'Emitida por American Express' },
      { id: '310', name: 'Banco Santander Rio S.A.' },
      { id: '2', name: 'American Express' },
    ],
  },
  brandOnly('tarshop', '288', 'Tarjeta Shopping'),
  brandOnly('cencosud', '692', 'Cencosud'),
  brandOnly('cabal', '688', 'Cabal de todos los bancos'),
  brandOnly('diners', '1028', 'Diners'),
  brandOnly('mercadopago_cc', '1078', 'Mercado Pago + Banco Patagonia'),
];
