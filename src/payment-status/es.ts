import type { StatusTexts } from './texts.js';

/** Differences between the countries: "tú" and "vos", and names of things. */
interface Dialect {
  revisa: string;
  revisalo: string;
  revisala: string;
  vuelve: string;
  escribe: string;
  usa: string;
  elige: string;
  llama: string;
  autoriza: string;
  completa: string;
  completalo: string;
  haz: string;
  paga: string;
  sigue: string;
  espera: string;
  consulta: string;
  pregunta: string;
  puedes: string;
  tienes: string;
  quieres: string;
  necesitas: string;
  veras: string;
  cuotas: string;
  vencimiento: string;
  resumen: string;
}

const tu: Dialect = {
  revisa: 'Revisa',
  revisalo: 'Revísalo',
  revisala: 'Revísala',
  vuelve: 'vuelve',
  escribe: 'Escribe',
  usa: 'Usa',
  elige: 'Elige',
  llama: 'Llama',
  autoriza: 'autoriza',
  completa: 'Completa',
  completalo: 'complétalo',
  haz: 'Haz',
  paga: 'Paga',
  sigue: 'Sigue',
  espera: 'Espera',
  consulta: 'Consulta',
  pregunta: 'pregúntale',
  puedes: 'puedes',
  tienes: 'tienes',
  quieres: 'quieres',
  necesitas: 'necesitas',
  veras: 'verás',
  cuotas: 'Cuotas',
  vencimiento: 'vencimiento',
  resumen: 'estado de cuenta',
};

const vos: Dialect = {
  revisa: 'Revisá',
  revisalo: 'Revisalo',
  revisala: 'Revisala',
  vuelve: 'volvé',
  escribe: 'Escribí',
  usa: 'Usá',
  elige: 'Elegí',
  llama: 'Llamá',
  autoriza: 'autorizá',
  completa: 'Completá',
  completalo: 'completalo',
  haz: 'Hacé',
  paga: 'Pagá',
  sigue: 'Seguí',
  espera: 'Esperá',
  consulta: 'Consultá',
  pregunta: 'preguntale',
  puedes: 'podés',
  tienes: 'tenés',
  quieres: 'querés',
  necesitas: 'necesitás',
  veras: 'vas a ver',
  cuotas: 'Cuotas',
  vencimiento: 'vencimiento',
  resumen: 'estado de cuenta',
};

const low = (word: string): string => word.toLowerCase();

// Only waiting times stated by Mercado Pago: 2 working days for contingencies and reviews.
const spanish = (d: Dialect): StatusTexts => ({
  results: {
    approved: ['¡Listo! Se aprobó tu pago', `No ${d.tienes} que hacer nada más.`],
    partlyRefunded: [
      'Se aprobó tu pago y te devolvieron una parte',
      `No ${d.tienes} que hacer nada. Si no esperabas la devolución, ${low(d.consulta)} a la tienda.`,
    ],
    reserved: ['El monto quedó reservado en tu tarjeta', 'La tienda lo cobrará más adelante. No vuelvas a pagar.'],
    created: [
      'Tu pago todavía no empezó',
      `No se cobró nada. Si esto no cambia, ${low(d.consulta)} a la tienda antes de volver a pagar.`,
    ],
    contingency: [
      'Estamos procesando tu pago',
      'En un máximo de 2 días hábiles te avisaremos por correo si se acreditó. No vuelvas a pagar.',
    ],
    review: [
      'Estamos revisando tu pago',
      'En un máximo de 2 días hábiles te avisaremos por correo si se aprobó o si hace falta algún dato más. No vuelvas a pagar.',
    ],
    challenge: [
      'Tu banco te pide confirmar este pago',
      `${d.completa} la verificación ahora: ${d.tienes} solo unos minutos.`,
    ],
    transfer: [
      'Falta que hagas la transferencia',
      `${d.haz} la transferencia con los datos que recibiste. Te avisaremos por correo en cuanto llegue.`,
    ],
    voucher: [
      'Falta que pagues',
      `${d.paga} con el cupón o el código que recibiste, antes de que venza. Te avisaremos por correo en cuanto se acredite.`,
    ],
    remedy: [
      'Falta un paso para completar tu pago',
      `${d.sigue} los pasos que te muestra Mercado Pago. Te avisaremos por correo en cuanto haya un resultado.`,
    ],
    confirming: [
      'Estamos esperando la confirmación de tu pago',
      'Puede tardar: te avisaremos por correo en cuanto llegue. No vuelvas a pagar.',
    ],
    pending: [
      'Tu pago está pendiente',
      `Si te falta pagar o confirmar algo, ${d.completalo}. Te avisaremos por correo en cuanto se acredite.`,
    ],
    mediation: [
      'Hay un reclamo abierto por este pago',
      `La respuesta llegará por correo. También ${d.puedes} seguir el reclamo en Mercado Pago.`,
    ],
    unknown: [
      'Todavía no sabemos el resultado de tu pago',
      `Antes de volver a pagar, ${d.pregunta} a la tienda si ya lo recibió.`,
    ],
    cardNumber: ['El número de la tarjeta no es correcto', `${d.revisalo} en tu tarjeta y ${d.vuelve} a escribirlo.`],
    expiration: [
      `La fecha de ${d.vencimiento} no es correcta`,
      `${d.revisala} en tu tarjeta y ${d.vuelve} a escribirla.`,
    ],
    securityCode: ['El código de seguridad no es correcto', `${d.revisalo} en tu tarjeta y ${d.vuelve} a escribirlo.`],
    codeAgain: [
      'Necesitamos otra vez el código de seguridad',
      `${d.escribe} el código de tu tarjeta y ${d.vuelve} a pagar.`,
    ],
    cardData: [
      'Algún dato de la tarjeta no es correcto',
      `${d.revisa} todos los datos de la tarjeta y ${d.vuelve} a pagar.`,
    ],
    cardAgain: [
      'Necesitamos otra vez los datos de tu tarjeta',
      `${d.revisa} los datos de la tarjeta, ${low(d.escribe)} lo que falte y ${d.vuelve} a pagar.`,
    ],
    installments: [
      `Tu tarjeta no acepta esa cantidad de ${low(d.cuotas)}`,
      `${d.elige} otra cantidad de ${low(d.cuotas)} o ${low(d.usa)} otra tarjeta.`,
    ],
    buyerData: ['Faltan datos para procesar el pago', `${d.completa} tus datos y ${d.vuelve} a pagar.`],
    call: [
      'Tu banco necesita que autorices este pago',
      `${d.llama} al número que figura en tu tarjeta, ${d.autoriza} el monto y ${d.vuelve} a pagar con la misma tarjeta. También ${d.puedes} usar otra.`,
    ],
    disabled: [
      'Tu tarjeta no está habilitada',
      `${d.llama} al número que figura en tu tarjeta para habilitarla y ${d.vuelve} a pagar, o ${low(d.usa)} otra.`,
    ],
    challengeFailed: [
      'No se completó la verificación de tu banco',
      `${d.paga} de nuevo y ${low(d.completa)} la verificación, o ${low(d.usa)} otra tarjeta.`,
    ],
    challengeExpired: [
      'Se terminó el tiempo para confirmar el pago con tu banco',
      `${d.paga} de nuevo y ${low(d.completa)} la verificación en cuanto tu banco la pida.`,
    ],
    timeOut: ['El pago no se completó por un problema técnico', `${d.paga} de nuevo con la misma tarjeta.`],
    bankError: [
      'El banco no pudo procesar el pago',
      `${d.espera} unos minutos y ${d.vuelve} a pagar, o ${low(d.elige)} otro medio de pago.`,
    ],
    declined: [
      'No pudimos procesar tu pago',
      `${d.revisa} los datos y ${d.vuelve} a intentar, o ${low(d.usa)} otra tarjeta u otro medio de pago.`,
    ],
    anotherCard: ['No pudimos procesar tu pago', `${d.usa} otra tarjeta u otro medio de pago.`],
    issuerRefused: ['Tu tarjeta no aprobó el pago', `${d.usa} otra tarjeta o ${low(d.consulta)} a tu banco.`],
    cardType: [
      'Esta tarjeta no sirve para este pago',
      `${d.usa} otra tarjeta, o la función de débito si la tuya la tiene.`,
    ],
    duplicated: [
      'Ya hiciste un pago por el mismo monto',
      `Primero ${low(d.revisa)} si ese pago se aprobó. Si ${d.necesitas} pagar de nuevo, ${low(d.usa)} otra tarjeta u otro medio de pago.`,
    ],
    funds: ['Tu tarjeta no tiene fondos suficientes', `${d.usa} otra tarjeta u otro medio de pago.`],
    attempts: ['Llegaste al límite de intentos con esta tarjeta', `${d.usa} otra tarjeta u otro medio de pago.`],
    anotherMethod: ['No pudimos procesar tu pago', `${d.elige} otro medio de pago.`],
    preferCash: [
      'No pudimos procesar tu pago',
      `${d.elige} otro medio de pago: si ${d.puedes}, en efectivo. Intentar ahora con los mismos datos no va a funcionar.`,
    ],
    accountFunds: ['No hay dinero suficiente en la cuenta', `${d.elige} otro medio de pago.`],
    tooMuch: [
      'El monto supera un límite de este medio de pago',
      `${d.elige} otro medio de pago o ${low(d.haz)} una compra menor.`,
    ],
    bankRefused: ['El banco rechazó el pago', `${d.elige} otro medio de pago.`],
    expired: ['El pago venció porque no se completó a tiempo', `Si todavía ${d.quieres} comprar, ${d.vuelve} a pagar.`],
    cancelledByShop: ['La tienda canceló el pago', `${d.consulta} a la tienda para saber por qué.`],
    cancelledByBuyer: ['Cancelaste el pago', `No ${d.tienes} que hacer nada.`],
    cancelled: ['El pago se canceló', `Si ${d.tienes} dudas, ${low(d.consulta)} a la tienda.`],
    refunded: ['Te devolvieron el dinero de este pago', `No ${d.tienes} que hacer nada.`],
    chargedBack: [
      'Este pago se desconoció ante el banco',
      `No ${d.tienes} que hacer nada. Si ${d.tienes} dudas, ${low(d.consulta)} a tu banco.`,
    ],
  },
  retry: {
    fix: 'Revisar los datos',
    again: 'Volver a pagar',
    card: 'Usar otra tarjeta',
    method: 'Elegir otro medio de pago',
  },
  reload: 'Volver a cargar',
  notCharged: 'Este pago no se cobró.',
  statement: `En el ${d.resumen} de tu tarjeta lo ${d.veras} como {descriptor}.`,
  amount: 'Monto',
  installments: d.cuotas,
  plan: '{installments} de {amount}',
  total: 'Total financiado',
  card: 'Tarjeta',
  debit: 'débito',
  due: 'Vencimiento',
});

/** Chile and Peru. */
export const es = spanish(tu);
export const esCO = spanish({ ...tu, resumen: 'extracto' });
export const esMX = spanish({ ...tu, cuotas: 'Mensualidades', vencimiento: 'vigencia' });
export const esUY = spanish(vos);
export const esAR = spanish({ ...vos, resumen: 'resumen' });
