import type { StatusTexts } from './texts.js';

/** Differences between "tú" and "vos": verbs, and the word for a card statement. */
interface Speech {
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
  termina: string;
  haz: string;
  paga: string;
  sigue: string;
  espera: string;
  consulta: string;
  puedes: string;
  tienes: string;
  quieres: string;
  necesitas: string;
  resumen: string;
}

const low = (verb: string): string => verb.toLowerCase();

// Only waiting times stated by Mercado Pago: 2 working days for contingencies and reviews.
const spanish = (s: Speech): StatusTexts => ({
  results: {
    approved: ['¡Listo! Se aprobó tu pago', `No ${s.tienes} que hacer nada más.`],
    partlyRefunded: [
      'Se aprobó tu pago y te devolvieron una parte',
      `No ${s.tienes} que hacer nada. Si no esperabas la devolución, ${low(s.consulta)} a la tienda.`,
    ],
    reserved: ['El monto quedó reservado en tu tarjeta', 'La tienda lo cobrará más adelante. No vuelvas a pagar.'],
    created: [
      'Tu pago todavía no empezó',
      `No se cobró nada. Si esto no cambia, ${low(s.consulta)} a la tienda antes de volver a pagar.`,
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
      `${s.completa} la verificación ahora: ${s.tienes} solo unos minutos.`,
    ],
    transfer: [
      'Falta que hagas la transferencia',
      `${s.haz} la transferencia con los datos que recibiste. Te avisaremos por correo en cuanto llegue.`,
    ],
    voucher: [
      'Falta que pagues',
      `${s.paga} con el cupón o el código que recibiste, antes de que venza. Te avisaremos por correo en cuanto se acredite.`,
    ],
    remedy: [
      'Falta un paso para completar tu pago',
      `${s.sigue} los pasos que te muestra Mercado Pago. Te avisaremos por correo en cuanto haya un resultado.`,
    ],
    confirming: [
      'Estamos esperando la confirmación de tu pago',
      'Puede tardar: te avisaremos por correo en cuanto llegue. No vuelvas a pagar.',
    ],
    pending: [
      'Tu pago está pendiente',
      `Si te quedó algo por pagar o confirmar, ${s.termina}. Te avisaremos por correo en cuanto se acredite.`,
    ],
    mediation: [
      'Hay un reclamo abierto por este pago',
      `La respuesta llegará por correo. También ${s.puedes} seguir el reclamo en Mercado Pago.`,
    ],
    unknown: [
      'Todavía no sabemos el resultado de tu pago',
      `Antes de volver a pagar, ${low(s.consulta)} a la tienda si ya lo recibió.`,
    ],
    cardNumber: ['El número de la tarjeta no es correcto', `${s.revisalo} en tu tarjeta y ${s.vuelve} a escribirlo.`],
    expiration: ['La fecha de vencimiento no es correcta', `${s.revisala} en tu tarjeta y ${s.vuelve} a escribirla.`],
    securityCode: ['El código de seguridad no es correcto', `${s.revisalo} en tu tarjeta y ${s.vuelve} a escribirlo.`],
    codeAgain: [
      'Necesitamos otra vez el código de seguridad',
      `${s.escribe} el código de tu tarjeta y ${s.vuelve} a pagar.`,
    ],
    cardData: [
      'Algún dato de la tarjeta no es correcto',
      `${s.revisa} todos los datos de la tarjeta y ${s.vuelve} a pagar.`,
    ],
    cardAgain: [
      'Necesitamos otra vez los datos de tu tarjeta',
      `${s.revisa} los datos de la tarjeta, ${low(s.escribe)} lo que falte y ${s.vuelve} a pagar.`,
    ],
    installments: [
      'Tu tarjeta no acepta esa cantidad de cuotas',
      `${s.elige} otra cantidad de cuotas o ${low(s.usa)} otra tarjeta.`,
    ],
    buyerData: ['Faltan datos para procesar el pago', `${s.completa} tus datos y ${s.vuelve} a pagar.`],
    call: [
      'Tu banco necesita que autorices este pago',
      `${s.llama} al número que figura en tu tarjeta, ${s.autoriza} el monto y ${s.vuelve} a pagar con la misma tarjeta. También ${s.puedes} usar otra.`,
    ],
    disabled: [
      'Tu tarjeta no está habilitada',
      `${s.llama} al número que figura en tu tarjeta para habilitarla y ${s.vuelve} a pagar, o ${low(s.usa)} otra.`,
    ],
    challengeFailed: [
      'No se completó la verificación de tu banco',
      `${s.paga} de nuevo y ${low(s.completa)} la verificación, o ${low(s.usa)} otra tarjeta.`,
    ],
    challengeExpired: [
      'Se terminó el tiempo para confirmar el pago con tu banco',
      `${s.paga} de nuevo y ${low(s.completa)} la verificación apenas tu banco la pida.`,
    ],
    timeOut: ['El pago no se completó por un problema técnico', `${s.paga} de nuevo con la misma tarjeta.`],
    bankError: [
      'El banco no pudo procesar el pago',
      `${s.espera} unos minutos y ${s.vuelve} a pagar, o ${low(s.elige)} otro medio de pago.`,
    ],
    declined: [
      'No pudimos procesar tu pago',
      `${s.revisa} los datos y ${s.vuelve} a intentar, o ${low(s.usa)} otra tarjeta u otro medio de pago.`,
    ],
    anotherCard: ['No pudimos procesar tu pago', `${s.usa} otra tarjeta u otro medio de pago.`],
    issuerRefused: ['Tu tarjeta no aprobó el pago', `${s.usa} otra tarjeta o ${low(s.consulta)} a tu banco.`],
    cardType: [
      'Esta tarjeta no sirve para este pago',
      `${s.usa} otra tarjeta, o la función de débito si la tuya la tiene.`,
    ],
    duplicated: [
      'Ya hiciste un pago por el mismo monto',
      `Primero ${low(s.revisa)} si ese pago se aprobó. Si ${s.necesitas} pagar de nuevo, ${low(s.usa)} otra tarjeta u otro medio de pago.`,
    ],
    funds: ['Tu tarjeta no tiene fondos suficientes', `${s.usa} otra tarjeta u otro medio de pago.`],
    attempts: ['Llegaste al límite de intentos con esta tarjeta', `${s.usa} otra tarjeta u otro medio de pago.`],
    anotherMethod: ['No pudimos procesar tu pago', `${s.elige} otro medio de pago.`],
    preferCash: [
      'No pudimos procesar tu pago',
      `${s.elige} otro medio de pago: si ${s.puedes}, en efectivo. Intentar ahora con los mismos datos no va a funcionar.`,
    ],
    accountFunds: ['No hay dinero suficiente en la cuenta', `${s.elige} otro medio de pago.`],
    tooMuch: [
      'El monto supera un límite de este medio de pago',
      `${s.elige} otro medio de pago o ${low(s.haz)} una compra menor.`,
    ],
    bankRefused: ['El banco rechazó el pago', `${s.elige} otro medio de pago.`],
    expired: ['El pago venció porque no se completó a tiempo', `Si todavía ${s.quieres} comprar, ${s.vuelve} a pagar.`],
    cancelledByShop: ['La tienda canceló el pago', `${s.consulta} a la tienda para saber por qué.`],
    cancelledByBuyer: ['Cancelaste el pago', `No ${s.tienes} que hacer nada.`],
    cancelled: ['El pago se canceló', `Si ${s.tienes} dudas, ${low(s.consulta)} a la tienda.`],
    refunded: ['Te devolvieron el dinero de este pago', `No ${s.tienes} que hacer nada.`],
    chargedBack: [
      'Este pago se desconoció ante el banco',
      `No ${s.tienes} que hacer nada. Si ${s.tienes} dudas, ${low(s.consulta)} a tu banco.`,
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
  statement: `En tu ${s.resumen} lo verás como {descriptor}.`,
  amount: 'Monto',
  installments: 'Cuotas',
  plan: '{installments} de {amount}',
  total: 'Total financiado',
  card: 'Tarjeta',
  debit: 'débito',
  due: 'Vencimiento',
});

export const es = spanish({
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
  termina: 'termínalo',
  haz: 'Haz',
  paga: 'Paga',
  sigue: 'Sigue',
  espera: 'Espera',
  consulta: 'Consulta',
  puedes: 'puedes',
  tienes: 'tienes',
  quieres: 'quieres',
  necesitas: 'necesitas',
  resumen: 'estado de cuenta',
});

/** Argentina and Uruguay. */
export const esVoseo = spanish({
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
  termina: 'terminalo',
  haz: 'Hacé',
  paga: 'Pagá',
  sigue: 'Seguí',
  espera: 'Esperá',
  consulta: 'Consultá',
  puedes: 'podés',
  tienes: 'tenés',
  quieres: 'querés',
  necesitas: 'necesitás',
  resumen: 'resumen',
});
