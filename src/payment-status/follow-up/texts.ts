import type { Locale } from '../../locale/locale.js';

/** What happened and what to do next. */
export type Words = readonly [happened: string, next: string];

/** Texts of a challenge, and of a result that is still being checked. `{…}` is filled in. */
export interface FollowUpTexts {
  /** Name of the frame. */
  frame: string;
  before: string;
  loading: string;
  timeLeft: string;
  lastMinute: string;
  leave: string;
  /** The effect of leaving, with and without a way back. */
  leaveAndReturn: string;
  leaveForGood: string;
  complete: Words;
  left: Words;
  blocked: Words;
  /** Blocked too, but the buyer may have confirmed elsewhere. */
  missing: Words;
  slow: Words;
  elsewhere: Words;
  back: string;
  again: string;
  openTab: string;
  asking: Words;
  silent: string;
  over: string;
  /** The same while the bank's page is shown. */
  overAtBank: string;
  askNow: string;
}

interface Speech {
  sigue: string;
  sales: string;
  puedes: string;
  espera: string;
  vuelve: string;
  usa: string;
  confirma: string;
  consulta: string;
}

const spanish = (s: Speech): FollowUpTexts => ({
  frame: 'Verificación de tu banco',
  before: `${s.sigue} los pasos de tu banco y no cierres esta página hasta terminar.`,
  loading: 'Cargando la página de tu banco…',
  timeLeft: 'Tiempo restante: {time}',
  lastMinute: 'Queda un minuto para confirmar el pago.',
  leave: 'Salir sin confirmar',
  leaveAndReturn: `Si ${s.sales}, el pago queda sin confirmar y no se cobra. ${s.puedes} volver mientras quede tiempo.`,
  leaveForGood: `Si ${s.sales}, el pago no se confirma ni se cobra, y para comprar hay que pagar de nuevo.`,
  complete: ['Terminó la verificación de tu banco', 'Estamos esperando el resultado. No vuelvas a pagar.'],
  left: [
    'Saliste sin confirmar el pago',
    `Si no lo confirmaste con tu banco, no se cobra. ${s.puedes} pagar de nuevo.`,
  ],
  blocked: [
    'No pudimos mostrar la página de tu banco',
    `El pago quedó sin confirmar. ${s.usa} otra tarjeta u otro medio de pago.`,
  ],
  missing: [
    'No pudimos mostrar la página de tu banco',
    `Si ya confirmaste el pago con tu banco, ${s.espera.toLowerCase()} el resultado. Si no, no se cobra: ${s.usa.toLowerCase()} otra tarjeta u otro medio de pago.`,
  ],
  slow: ['La página de tu banco no responde', `${s.vuelve} a cargarla, o ${s.usa.toLowerCase()} otra tarjeta.`],
  elsewhere: [
    'La página de tu banco se abrió en otra pestaña',
    `${s.confirma} ahí el pago y ${s.vuelve.toLowerCase()} a esta página.`,
  ],
  back: 'Volver a la verificación',
  again: 'Volver a cargar',
  openTab: 'Abrir en otra pestaña',
  asking: ['Estamos consultando tu pago', `${s.espera} un momento y no vuelvas a pagar.`],
  silent: 'No pudimos consultar el resultado. Seguimos intentando.',
  over: `Todavía no hay un resultado. ${s.puedes} consultar de nuevo más tarde o preguntarle a la tienda.`,
  overAtBank: `Si ya confirmaste el pago con tu banco, ${s.consulta} el resultado.`,
  askNow: 'Consultar ahora',
});

const tu = spanish({
  sigue: 'Sigue',
  sales: 'sales',
  puedes: 'Puedes',
  espera: 'Espera',
  vuelve: 'Vuelve',
  usa: 'Usa',
  confirma: 'Confirma',
  consulta: 'consulta',
});

/** Argentina and Uruguay. */
const vos = spanish({
  sigue: 'Seguí',
  sales: 'salís',
  puedes: 'Podés',
  espera: 'Esperá',
  vuelve: 'Volvé',
  usa: 'Usá',
  confirma: 'Confirmá',
  consulta: 'consultá',
});

const pt: FollowUpTexts = {
  frame: 'Verificação do seu banco',
  before: 'Siga os passos do seu banco e não feche esta página até terminar.',
  loading: 'Carregando a página do seu banco…',
  timeLeft: 'Tempo restante: {time}',
  lastMinute: 'Falta um minuto para confirmar o pagamento.',
  leave: 'Sair sem confirmar',
  leaveAndReturn:
    'Se você sair, o pagamento fica sem confirmação e não é cobrado. Dá para voltar enquanto houver tempo.',
  leaveForGood: 'Se você sair, o pagamento não é confirmado nem cobrado, e para comprar será preciso pagar de novo.',
  complete: ['A verificação do seu banco terminou', 'Estamos aguardando o resultado. Não pague de novo.'],
  left: [
    'Você saiu sem confirmar o pagamento',
    'Se não confirmou com seu banco, nada é cobrado. Você pode pagar de novo.',
  ],
  blocked: [
    'Não conseguimos mostrar a página do seu banco',
    'O pagamento ficou sem confirmação. Use outro cartão ou outro meio de pagamento.',
  ],
  missing: [
    'Não conseguimos mostrar a página do seu banco',
    'Se você já confirmou o pagamento com seu banco, aguarde o resultado. Se não, nada é cobrado: use outro cartão ou outro meio de pagamento.',
  ],
  slow: ['A página do seu banco não responde', 'Carregue de novo, ou use outro cartão.'],
  elsewhere: ['A página do seu banco abriu em outra aba', 'Confirme o pagamento nela e volte a esta página.'],
  back: 'Voltar à verificação',
  again: 'Carregar de novo',
  openTab: 'Abrir em outra aba',
  asking: ['Estamos consultando seu pagamento', 'Espere um momento e não pague de novo.'],
  silent: 'Não conseguimos consultar o resultado. Continuamos tentando.',
  over: 'Ainda não há um resultado. Consulte de novo mais tarde, ou fale com a loja.',
  overAtBank: 'Se você já confirmou o pagamento com seu banco, consulte o resultado.',
  askNow: 'Consultar agora',
};

const en: FollowUpTexts = {
  frame: "Your bank's verification",
  before: 'Follow the steps of your bank and keep this page open until you are done.',
  loading: "Loading your bank's page…",
  timeLeft: 'Time left: {time}',
  lastMinute: 'You have one minute left to confirm the payment.',
  leave: 'Leave without confirming',
  leaveAndReturn: 'If you leave, the payment is not confirmed or charged. You can come back while there is time left.',
  leaveForGood: 'If you leave, the payment is not confirmed or charged, and you will have to pay again.',
  complete: ["Your bank's verification is over", 'We are waiting for the result. Do not pay again.'],
  left: [
    'You left without confirming the payment',
    'Unless you confirmed it with your bank, nothing is charged. You can pay again.',
  ],
  blocked: ["We could not show your bank's page", 'The payment was not confirmed. Use another card or payment method.'],
  missing: [
    "We could not show your bank's page",
    'If you have already confirmed the payment with your bank, wait for the result. If not, nothing is charged: use another card or payment method.',
  ],
  slow: ["Your bank's page does not answer", 'Load it again, or use another card.'],
  elsewhere: ["Your bank's page opened in another tab", 'Confirm the payment there and come back to this page.'],
  back: 'Back to the verification',
  again: 'Load again',
  openTab: 'Open in another tab',
  asking: ['We are checking your payment', 'Wait a moment and do not pay again.'],
  silent: 'We could not check the result. We keep trying.',
  over: 'There is no result yet. Check again later, or ask the shop.',
  overAtBank: 'If you have already confirmed the payment with your bank, check the result.',
  askNow: 'Check now',
};

const TEXTS: Readonly<Record<Locale, FollowUpTexts>> = {
  'es-AR': vos,
  'es-CL': tu,
  'es-CO': tu,
  'es-MX': tu,
  'es-PE': tu,
  'es-UY': vos,
  'pt-BR': pt,
  'en-US': en,
};

export const followUpTextsOf = (locale: Locale): FollowUpTexts => TEXTS[locale];
