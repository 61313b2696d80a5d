import type { Messages } from './messages.js';

/** What differs between "tú" and "vos": verbs, and a word of place. */
interface Speech {
  revisa: string;
  escribe: string;
  elige: string;
  prueba: string;
  vuelve: string;
  compara: string;
  espera: string;
  avisa: string;
  usa: string;
  veras: string;
  quieres: string;
  aqui: string;
}

const spanish = (s: Speech): Messages => ({
  form: 'Datos de la tarjeta',
  test: 'Modo de prueba',
  testHint: 'No se cobra nada: solo funcionan las tarjetas de prueba.',
  loading: 'Preparando el pago seguro…',
  working: 'Procesando…',
  retry: 'Reintentar',
  expiryPlaceholder: 'MM/AA',
  codeBack: 'Los {length} números al dorso de tu tarjeta',
  codeFront: 'Los {length} números al frente de tu tarjeta',
  choose: s.elige,
  plansLater: `Las ${s.veras} al escribir el número de tu tarjeta`,
  plansLoading: 'Buscando cuotas…',
  plan: '{installments} cuotas de {amount} (total {total})',
  singlePlan: '1 pago de {amount}',
  interestFree: 'sin interés',
  recommended: 'recomendada',
  'label.cardNumber': 'Número de tarjeta',
  'label.cardExpiration': 'Vencimiento',
  'label.securityCode': 'Código de seguridad',
  'label.cardholderName': 'Nombre del titular como figura en la tarjeta',
  'label.docType': 'Documento',
  'label.docNumber': 'Número de documento',
  'label.cardIssuerId': 'Banco emisor',
  'label.installments': 'Cuotas',
  'type.credit_card': 'crédito',
  'type.debit_card': 'débito',
  'type.prepaid_card': 'prepaga',
  'trouble.offline': `No pudimos conectarnos con Mercado Pago. ${s.revisa} tu conexión y ${s.vuelve} a intentar: lo que escribiste sigue ${s.aqui}.`,
  'trouble.trouble': `No pudimos completar la operación y no se cobró nada. ${s.espera} unos segundos y ${s.vuelve} a intentar.`,
  'trouble.setup': `Esta tienda todavía no puede recibir pagos con tarjeta. ${s.avisa}: no es un problema de tu tarjeta.`,
  'problem.missing.cardNumber': `${s.escribe} el número de tu tarjeta.`,
  'problem.missing.cardExpiration': `${s.escribe} el mes y el año de vencimiento.`,
  'problem.missing.securityCode': `${s.escribe} el código de seguridad.`,
  'problem.missing.cardholderName': `${s.escribe} el nombre como figura en la tarjeta.`,
  'problem.missing.docType': `${s.elige} el tipo de documento.`,
  'problem.missing.docNumber': `${s.escribe} el número de documento.`,
  'problem.missing.cardIssuerId': `${s.elige} el banco que emitió tu tarjeta.`,
  'problem.missing.installments': `${s.elige} en cuántas cuotas ${s.quieres} pagar.`,
  'problem.incomplete': 'Faltan números.',
  'problem.incomplete.cardExpiration': `${s.escribe} el mes y el año: MM/AA.`,
  'problem.too-long': 'Sobran números.',
  'problem.mistyped': `Hay un número equivocado. ${s.compara} con tu tarjeta.`,
  'problem.invalid.cardExpiration': `${s.revisa} el vencimiento: el mes va de 01 a 12.`,
  'problem.invalid.securityCode': `${s.revisa} el código: tiene {length} números.`,
  'problem.invalid.cardholderName': `${s.usa} solo letras, como figura en la tarjeta.`,
  'problem.expired': `La tarjeta está vencida. ${s.prueba} con otra.`,
  'problem.not-recognised': `No reconocemos esta tarjeta. ${s.revisa} el número o ${s.prueba.toLowerCase()} con otra.`,
  'problem.type-not-accepted': `Esta tienda no acepta este tipo de tarjeta. ${s.prueba} con otra.`,
  'problem.unavailable': `No hay cuotas para este monto con esta tarjeta. ${s.prueba} con otra.`,
  'problem.refused': `${s.revisa} este dato: no fue aceptado.`,
});

export const es = spanish({
  revisa: 'Revisa',
  escribe: 'Escribe',
  elige: 'Elige',
  prueba: 'Prueba',
  vuelve: 'vuelve',
  compara: 'Compáralo',
  espera: 'Espera',
  avisa: 'Avísale',
  usa: 'Usa',
  veras: 'verás',
  quieres: 'quieres',
  aqui: 'aquí',
});

/** Argentina and Uruguay. */
export const esVoseo = spanish({
  revisa: 'Revisá',
  escribe: 'Escribí',
  elige: 'Elegí',
  prueba: 'Probá',
  vuelve: 'volvé',
  compara: 'Comparalo',
  espera: 'Esperá',
  avisa: 'Avisale',
  usa: 'Usá',
  veras: 'vas a ver',
  quieres: 'querés',
  aqui: 'acá',
});
