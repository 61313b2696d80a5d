import type { Deal } from './site.js';

/**
 * The 23 deals of an answer of 2017-01 (mercadopago/px-ios: MockedResponse.plist), without their dates, pictures and legal
 * texts.
 */
export const deals: Deal[] = [
  { issuer: { id: '294', name: 'Banco Hipotecario' }, installments: [1, 3], methods: ['visa'], picture: true },
  { issuer: { id: '692', name: 'Cencosud' }, installments: [1, 3, 6], methods: ['master', 'cencosud'], picture: true },
  {
    issuer: { id: '1007', name: 'Nativa Mastercard' },
    installments: [1, 3],
    methods: ['master', 'nativa'],
    picture: true,
  },
  { issuer: { id: '297', name: 'Macro' }, installments: [1, 3, 6], methods: ['visa', 'master', 'amex'], picture: true },
  { issuer: { id: '1044', name: 'Banco Provincia' }, installments: [1, 3], methods: ['visa', 'master'], picture: true },
  {
    issuer: { id: '303', name: 'Banco Patagonia' },
    installments: [1, 3, 6],
    methods: ['visa', 'master', 'amex'],
    picture: true,
  },
  { issuer: { id: '282', name: 'Banco Nacion' }, installments: [1, 3], methods: ['visa', 'master'], picture: true },
  { issuer: { id: '338', name: 'ICBC' }, installments: [1, 3], methods: ['visa', 'master'], picture: true },
  {
    issuer: { id: '1041', name: 'Emitida por American Express' },
    installments: [1, 3],
    methods: ['amex'],
    picture: false,
  },
  { issuer: { id: '326', name: 'HSBC' }, installments: [1, 3], methods: ['visa', 'master', 'amex'], picture: true },
  { issuer: { id: '319', name: 'Citi' }, installments: [1, 3], methods: ['visa', 'master'], picture: true },
  {
    issuer: { id: '1078', name: 'Mercado Pago + Banco Patagonia' },
    installments: [1, 3, 6, 9, 12],
    methods: ['master'],
    picture: false,
  },
  {
    issuer: { id: '313', name: 'Banco Supervielle' },
    installments: [1, 3],
    methods: ['visa', 'master'],
    picture: true,
  },
  { issuer: { id: '688', name: 'Cabal de todos los bancos' }, installments: [1, 3], methods: ['cabal'], picture: true },
  {
    issuer: { id: '1049', name: 'Banco de La Pampa' },
    installments: [1, 3, 6],
    methods: ['visa', 'master'],
    picture: true,
  },
  { issuer: { id: '1028', name: 'Diners' }, installments: [1, 3], methods: ['diners'], picture: true },
  { issuer: { id: '1043', name: 'Tucuman' }, installments: [1, 3, 6], methods: ['visa', 'master'], picture: true },
  {
    issuer: { id: '331', name: 'Nuevo Banco de Entre Rios' },
    installments: [1, 3],
    methods: ['visa', 'master'],
    picture: true,
  },
  {
    issuer: { id: '333', name: 'Nuevo Banco de Santa Fe' },
    installments: [1, 3],
    methods: ['visa', 'master'],
    picture: true,
  },
  { issuer: { id: '287', name: 'Banco Santa Cruz' }, installments: [1, 3], methods: ['visa', 'master'], picture: true },
  { issuer: { id: '286', name: 'Banco San Juan' }, installments: [1, 3], methods: ['visa', 'master'], picture: true },
  { issuer: { id: '2033', name: 'Banco Bica' }, installments: [1, 3], methods: ['visa', 'master'], picture: false },
  {
    issuer: { id: '2035', name: 'Banco de Chaco' },
    installments: [1, 3, 6],
    methods: ['visa', 'master', 'cabal'],
    picture: false,
  },
];
