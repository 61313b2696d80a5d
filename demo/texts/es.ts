import type { Texts } from './texts.js';

/** Names of things, which differ between the countries. No verb here differs between "vos" and "tú". */
interface Names {
  cuotas: string;
  resumen: string;
}

const names: Names = { cuotas: 'cuotas', resumen: 'estado de cuenta' };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const spanish = ({ cuotas, resumen }: Names): Texts => ({
  tagline: 'Café de origen, tostado esta semana',
  origin: 'Bolsa de 250 g, en grano. Cultivado en',
  others: 'Los otros cafés',
  quantity: 'Cantidad',
  update: 'Actualizar',
  shipping: 'Envío',
  free: 'Gratis',
  total: 'Total',
  checkout: 'Finalizar la compra',
  buyer: 'Contacto',
  firstName: 'Nombre',
  lastName: 'Apellido',
  email: 'Correo electrónico',
  emailHint: 'Para enviarte el comprobante.',
  emailForm: 'Por ejemplo, nombre@ejemplo.com',
  card: 'Tarjeta',
  noScript:
    'Para pagar con tarjeta hace falta JavaScript: hay que activarlo en el navegador y volver a cargar la página.',
  pay: (amount) => `Pagar ${amount}`,
  termsLink: 'Términos y condiciones',
  terms: [
    'Términos y condiciones',
    'Calandria responde por los datos que se ingresan en esta tienda y los usa solo para entregar y cobrar el pedido. ' +
      'Los datos de la tarjeta van directamente a Mercado Pago: la tienda no los recibe ni los guarda. ' +
      'Esta es una tienda de demostración y no envía café.',
  ],
  trial: 'Para probar',
  trialIntro: 'No se cobra nada: son las tarjetas de prueba de Mercado Pago. El nombre del titular elige el resultado.',
  trialCards: 'Tarjetas de prueba',
  trialNames: 'Nombre del titular y resultado',
  trialResults: {
    accredited: 'aprobado',
    pending_contingency: 'en revisión',
    cc_rejected_call_for_authorize: 'el banco pide autorización',
    cc_rejected_insufficient_amount: 'sin fondos',
    cc_rejected_bad_filled_security_code: 'código de seguridad incorrecto',
    cc_rejected_bad_filled_date: 'vencimiento incorrecto',
    cc_rejected_bad_filled_other: 'algún dato incorrecto',
    cc_rejected_other_reason: 'rechazado',
    cc_rejected_bad_filled_card_number: 'número incorrecto',
    cc_rejected_invalid_installments: `${cuotas} no admitidas`,
    cc_rejected_duplicated_payment: 'pago repetido',
    cc_rejected_card_disabled: 'tarjeta no habilitada',
    cc_rejected_card_type_not_allowed: 'tipo de tarjeta no admitido',
    cc_rejected_max_attempts: 'demasiados intentos',
    cc_rejected_blacklist: 'rechazado por prevención',
  },
  trialAgain: 'Para que el segundo intento se apruebe, hay que cambiar también el nombre por APRO.',
  trialChallengeIntro:
    'El banco pide una confirmación. Estos nombres deciden cómo termina; los tres últimos son solo de este sandbox.',
  trialChallenges: {
    passed: 'desafío, confirmado',
    failed: 'desafío, rechazado por el banco',
    expired: 'desafío, sin tiempo',
    silent: 'desafío, confirmado sin avisar a la página',
    endless: 'desafío que no termina',
  },
  trialFrictionless: { passed: 'confirmado sin desafío', failed: 'rechazado sin desafío' },
  trialOrders: 'Pedidos, como los ve la tienda',
  expiry: 'Vence',
  code: 'Código',
  document: 'Documento',
  order: 'Pedido',
  orderNumber: 'Pedido n.º',
  seeOrder: 'Ver el pedido',
  paymentNumber: 'Pago n.º',
  instalments: capital(cuotas),
  financed: 'Total financiado',
  statement: (descriptor) => `En el ${resumen} de la tarjeta aparecerá como ${descriptor}.`,
  notCharged: 'No se cobró nada.',
  payAgain: 'Volver a pagar',
  backToShop: 'Volver a la tienda',
  states: {
    paid: ['¡Gracias por tu compra!', 'El pago se aprobó y ya estamos preparando tu pedido.'],
    waiting: [
      'Recibimos tu pedido',
      'El pago todavía no está confirmado. Te avisaremos por correo: no vuelvas a pagar.',
    ],
    reserved: [
      'Recibimos tu pedido',
      'El importe quedó reservado en la tarjeta. Se cobra cuando enviamos el pedido: no vuelvas a pagar.',
    ],
    unpaid: [
      'Falta pagar tu pedido',
      'El pago no se hizo: no se cobró nada. Se puede pagar otra vez, con esta tarjeta o con otra.',
    ],
    cancelled: ['El pedido se canceló', 'No se cobró nada.'],
    returned: ['El pago de tu pedido se devolvió', 'El dinero vuelve a la tarjeta con la que se pagó.'],
  },
  savedHint:
    'Tu tarjeta está guardada en Mercado Pago. Para pagar solo falta su código: hasta entonces no se cobra nada.',
  cardNotSaved: [
    'No pudimos guardar la tarjeta',
    'No se cobró nada. Se puede volver a la tienda y pagar sin guardarla.',
  ],
  badOrder: ['El pedido llegó incompleto', 'Hay que volver a la tienda y completarlo otra vez.'],
  notFound: ['Esta página no existe', 'Puede que el pedido sea antiguo o que la dirección esté mal escrita.'],
  failed: ['Algo falló en la tienda', 'Conviene esperar unos minutos antes de intentar otra vez.'],
});

/** Chile, Peru and Uruguay. */
export const es = spanish(names);
export const esAR = spanish({ ...names, resumen: 'resumen' });
export const esCO = spanish({ ...names, resumen: 'extracto' });
export const esMX = spanish({ ...names, cuotas: 'mensualidades' });
