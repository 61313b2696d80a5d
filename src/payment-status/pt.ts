import type { StatusTexts } from './texts.js';

export const pt: StatusTexts = {
  results: {
    approved: ['Pronto! Seu pagamento foi aprovado', 'Você não precisa fazer mais nada.'],
    partlyRefunded: [
      'Seu pagamento foi aprovado e uma parte foi devolvida',
      'Você não precisa fazer nada. Se não esperava a devolução, fale com a loja.',
    ],
    reserved: ['O valor ficou reservado no seu cartão', 'A loja vai cobrar mais adiante. Não pague de novo.'],
    created: [
      'Seu pagamento ainda não começou',
      'Nada foi cobrado. Se isto não mudar, fale com a loja antes de pagar de novo.',
    ],
    contingency: [
      'Estamos processando seu pagamento',
      'Em até 2 dias úteis avisaremos por e-mail se foi creditado. Não pague de novo.',
    ],
    review: [
      'Estamos analisando seu pagamento',
      'Em até 2 dias úteis avisaremos por e-mail se foi aprovado ou se falta algum dado. Não pague de novo.',
    ],
    challenge: [
      'Seu banco pede que você confirme este pagamento',
      'Conclua a verificação agora: você tem só alguns minutos.',
    ],
    transfer: [
      'Falta fazer a transferência',
      'Transfira com os dados que você recebeu. Avisaremos por e-mail assim que ela chegar.',
    ],
    voucher: [
      'Falta pagar',
      'Pague com o boleto ou o código que você recebeu, antes do vencimento. Avisaremos por e-mail assim que for creditado.',
    ],
    remedy: [
      'Falta um passo para concluir seu pagamento',
      'Siga os passos que o Mercado Pago mostra. Avisaremos por e-mail assim que houver um resultado.',
    ],
    confirming: [
      'Estamos aguardando a confirmação do seu pagamento',
      'Pode demorar: avisaremos por e-mail assim que ela chegar. Não pague de novo.',
    ],
    pending: [
      'Seu pagamento está pendente',
      'Se ainda falta pagar ou confirmar algo, conclua. Avisaremos por e-mail assim que for creditado.',
    ],
    mediation: [
      'Há uma reclamação aberta sobre este pagamento',
      'A resposta chegará por e-mail. Você também pode acompanhar a reclamação no Mercado Pago.',
    ],
    unknown: [
      'Ainda não sabemos o resultado do seu pagamento',
      'Antes de pagar de novo, pergunte à loja se já o recebeu.',
    ],
    cardNumber: ['O número do cartão não está certo', 'Confira no cartão e digite de novo.'],
    expiration: ['A data de validade não está certa', 'Confira no cartão e digite de novo.'],
    securityCode: ['O código de segurança não está certo', 'Confira no cartão e digite de novo.'],
    codeAgain: ['Precisamos do código de segurança outra vez', 'Digite o código do cartão e pague de novo.'],
    cardData: ['Algum dado do cartão não está certo', 'Confira todos os dados do cartão e pague de novo.'],
    cardAgain: ['Precisamos dos dados do cartão outra vez', 'Confira os dados, digite o que faltar e pague de novo.'],
    installments: [
      'Seu cartão não aceita esse número de parcelas',
      'Escolha outro número de parcelas ou use outro cartão.',
    ],
    buyerData: ['Faltam dados para processar o pagamento', 'Complete seus dados e pague de novo.'],
    call: [
      'Seu banco precisa que você autorize este pagamento',
      'Ligue para o número que está no cartão, autorize o valor e pague de novo com o mesmo cartão. Você também pode usar outro.',
    ],
    disabled: [
      'Seu cartão não está habilitado',
      'Ligue para o número que está no cartão para habilitá-lo e pague de novo, ou use outro.',
    ],
    challengeFailed: [
      'A verificação do seu banco não foi concluída',
      'Pague de novo e conclua a verificação, ou use outro cartão.',
    ],
    challengeExpired: [
      'Acabou o tempo para confirmar o pagamento com seu banco',
      'Pague de novo e confirme assim que o banco pedir.',
    ],
    timeOut: ['O pagamento não foi concluído por um problema técnico', 'Pague de novo com o mesmo cartão.'],
    bankError: [
      'O banco não conseguiu processar o pagamento',
      'Espere alguns minutos e pague de novo, ou escolha outro meio de pagamento.',
    ],
    declined: [
      'Não conseguimos processar seu pagamento',
      'Confira os dados e tente de novo, ou use outro cartão ou outro meio de pagamento.',
    ],
    anotherCard: ['Não conseguimos processar seu pagamento', 'Use outro cartão ou outro meio de pagamento.'],
    issuerRefused: ['Seu cartão não aprovou o pagamento', 'Use outro cartão ou consulte seu banco.'],
    cardType: ['Este cartão não serve para este pagamento', 'Use outro cartão, ou a função débito se o seu tiver.'],
    duplicated: [
      'Você já fez um pagamento com o mesmo valor',
      'Primeiro veja se aquele foi aprovado. Se precisar pagar de novo, use outro cartão ou outro meio de pagamento.',
    ],
    funds: ['Seu cartão não tem saldo ou limite suficiente', 'Use outro cartão ou outro meio de pagamento.'],
    attempts: ['Você chegou ao limite de tentativas com este cartão', 'Use outro cartão ou outro meio de pagamento.'],
    anotherMethod: ['Não conseguimos processar seu pagamento', 'Escolha outro meio de pagamento.'],
    preferCash: [
      'Não conseguimos processar seu pagamento',
      'Escolha outro meio de pagamento: se puder, em dinheiro. Tentar agora com os mesmos dados não vai funcionar.',
    ],
    accountFunds: ['Não há dinheiro suficiente na conta', 'Escolha outro meio de pagamento.'],
    tooMuch: [
      'O valor ultrapassa um limite deste meio de pagamento',
      'Escolha outro meio de pagamento ou faça uma compra menor.',
    ],
    bankRefused: ['O banco recusou o pagamento', 'Escolha outro meio de pagamento.'],
    expired: ['O pagamento venceu porque não foi concluído a tempo', 'Se ainda quiser comprar, pague de novo.'],
    cancelledByShop: ['A loja cancelou o pagamento', 'Fale com a loja para saber o motivo.'],
    cancelledByBuyer: ['Você cancelou o pagamento', 'Você não precisa fazer nada.'],
    cancelled: ['O pagamento foi cancelado', 'Se tiver dúvidas, fale com a loja.'],
    refunded: ['O dinheiro deste pagamento foi devolvido a você', 'Você não precisa fazer nada.'],
    chargedBack: [
      'Este pagamento foi contestado no banco',
      'Você não precisa fazer nada. Se tiver dúvidas, fale com seu banco.',
    ],
  },
  retry: {
    fix: 'Conferir os dados',
    again: 'Pagar de novo',
    card: 'Usar outro cartão',
    method: 'Escolher outro meio de pagamento',
  },
  reload: 'Carregar de novo',
  notCharged: 'Este pagamento não foi cobrado.',
  statement: 'Na fatura do seu cartão vai aparecer como {descriptor}.',
  amount: 'Valor',
  installments: 'Parcelas',
  plan: '{installments}x de {amount}',
  total: 'Total parcelado',
  card: 'Cartão',
  debit: 'débito',
  due: 'Vencimento',
};
