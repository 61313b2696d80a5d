import type { Messages } from './messages.js';

/** Differences between the countries: "tú" and "vos", and names of things. */
interface Dialect {
  revisa: string;
  escribe: string;
  elige: string;
  prueba: string;
  vuelve: string;
  compara: string;
  consulta: string;
  espera: string;
  avisa: string;
  usa: string;
  quieres: string;
  aqui: string;
  cuotas: string;
  interes: string;
  prepaga: string;
  dorso: string;
  vence: string;
}

const tu: Dialect = {
  revisa: 'Revisa',
  escribe: 'Escribe',
  elige: 'Elige',
  prueba: 'Prueba',
  vuelve: 'vuelve',
  compara: 'Compáralo',
  consulta: 'Consulta',
  espera: 'Espera',
  avisa: 'Avísale',
  usa: 'Usa',
  quieres: 'quieres',
  aqui: 'aquí',
  cuotas: 'cuotas',
  interes: 'interés',
  prepaga: 'prepago',
  dorso: 'reverso',
  vence: 'Vencimiento',
};

const vos: Dialect = {
  revisa: 'Revisá',
  escribe: 'Escribí',
  elige: 'Elegí',
  prueba: 'Probá',
  vuelve: 'volvé',
  compara: 'Comparalo',
  consulta: 'Consultá',
  espera: 'Esperá',
  avisa: 'Avisale',
  usa: 'Usá',
  quieres: 'querés',
  aqui: 'acá',
  cuotas: 'cuotas',
  interes: 'interés',
  prepaga: 'prepaga',
  dorso: 'dorso',
  vence: 'Vencimiento',
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const spanish = (d: Dialect): Messages => ({
  form: 'Datos de la tarjeta',
  test: 'Modo de prueba',
  saveCard: 'Guardar esta tarjeta para la próxima vez',
  testHint: 'No se cobra nada: solo funcionan las tarjetas de prueba.',
  loading: 'Preparando el pago seguro…',
  working: 'Procesando…',
  retry: 'Reintentar',
  expiryPlaceholder: 'MM/AA',
  codeBack: `{length} números, al ${d.dorso}`,
  codeFront: '{length} números, al frente',
  codeLengths: '3 o 4',
  choose: d.elige,
  cardType: 'Tipo de tarjeta',
  savedCards: 'Tarjetas guardadas',
  savedCard: '{name} terminada en {lastFour}',
  savedUntil: 'vence {date}',
  savedExpired: 'vencida',
  savedRefused: 'rechazada',
  anotherCard: 'Otra tarjeta',
  plansLater: 'Primero, el número de tarjeta',
  plansLoading: `Buscando ${d.cuotas}…`,
  plansFound: `{count} opciones de ${d.cuotas}`,
  plan: `{installments} ${d.cuotas} de {amount} (total {total})`,
  singlePlan: '1 pago de {amount}',
  interestFree: `sin ${d.interes}`,
  recommended: 'recomendada',
  financed: `Precio de contado: {cash}. Financiado: {installments} ${d.cuotas} de {amount}, total {total}.`,
  thirdParty: 'Tu banco puede sumar intereses: el total no los incluye.',
  documentDoubt: `${d.revisa} el número: no coincide con su dígito verificador.`,
  'label.cardNumber': 'Número de tarjeta',
  'label.cardExpiration': d.vence,
  'label.securityCode': 'Código de seguridad',
  'label.cardholderName': 'Nombre del titular como figura en la tarjeta',
  'label.docType': 'Documento',
  'label.docNumber': 'Número de documento',
  'label.cardIssuerId': 'Banco emisor',
  'label.installments': capital(d.cuotas),
  'type.credit_card': 'crédito',
  'type.debit_card': 'débito',
  'type.prepaid_card': d.prepaga,
  'trouble.offline': `No pudimos conectarnos con Mercado Pago. ${d.revisa} tu conexión y ${d.vuelve} a intentar: lo que escribiste sigue ${d.aqui}.`,
  'trouble.trouble': `No pudimos completar la operación y no se cobró nada. ${d.espera} unos segundos y ${d.vuelve} a intentar.`,
  'trouble.setup': `Esta tienda todavía no puede recibir pagos con tarjeta. ${d.avisa}: no es un problema de tu tarjeta.`,
  'trouble.emptied': `Por seguridad, ${d.escribe.toLowerCase()} de nuevo los datos de la tarjeta: esos campos se volvieron a cargar.`,
  'trouble.interrupted': `El pago se interrumpió porque cambiaron los datos mientras se procesaba. No se cobró nada: ${d.revisa.toLowerCase()} los datos y ${d.vuelve} a intentar.`,
  'trouble.unsure': `No sabemos si el pago se cobró. ${d.consulta} a la tienda antes de volver a pagar.`,
  'problem.missing.cardNumber': `${d.escribe} el número de tu tarjeta.`,
  'problem.missing.cardExpiration': `${d.escribe} el mes y el año de ${d.vence.toLowerCase()}.`,
  'problem.missing.securityCode': `${d.escribe} el código de seguridad.`,
  'problem.missing.cardholderName': `${d.escribe} el nombre como figura en la tarjeta.`,
  'problem.missing.docType': `${d.elige} el tipo de documento.`,
  'problem.missing.docNumber': `${d.escribe} el número de documento.`,
  'problem.missing.cardIssuerId': `${d.elige} el banco que emitió tu tarjeta.`,
  'problem.missing.installments': `${d.elige} en cuántas ${d.cuotas} ${d.quieres} pagar.`,
  'problem.incomplete': 'Faltan números.',
  'problem.incomplete.cardExpiration': `${d.escribe} el mes y el año: MM/AA.`,
  'problem.too-long': 'Sobran números.',
  'problem.mistyped': `Hay un número equivocado. ${d.compara} con tu tarjeta.`,
  'problem.invalid.cardNumber': `${d.revisa} el número: faltan o sobran dígitos.`,
  'problem.invalid.cardExpiration': `${d.revisa} el mes: va de 01 a 12.`,
  'problem.invalid.securityCode': `${d.revisa} el código: tiene {length} números.`,
  'problem.invalid.cardholderName': `${d.usa} solo letras, como figura en la tarjeta.`,
  'problem.expired': `La tarjeta está vencida. ${d.prueba} con otra.`,
  'problem.wrong-date': `${d.revisa} el mes y el año.`,
  'problem.not-recognised': `No reconocemos esta tarjeta. ${d.revisa} el número o ${d.prueba.toLowerCase()} con otra.`,
  'problem.type-not-accepted': `Esta tienda no acepta este tipo de tarjeta. ${d.prueba} con otra.`,
  'problem.unavailable': `No hay ${d.cuotas} para este monto con esta tarjeta. ${d.prueba} con otra.`,
  'problem.plan-gone': `Cambió el monto y esa opción de ${d.cuotas} ya no está disponible. ${d.elige} otra.`,
  'problem.refused': `${d.revisa} este dato: no fue aceptado.`,
  'problem.other-card': `Con esa tarjeta no se pudo pagar. ${d.prueba} con otra.`,
});

/** Chile, Colombia and Peru. */
export const es = spanish(tu);
/** Argentina and Uruguay. */
export const esVoseo = spanish(vos);
export const esMX = spanish({ ...tu, cuotas: 'mensualidades', interes: 'intereses', vence: 'Vigencia' });
