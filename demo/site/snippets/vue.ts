import type { Settings } from '../settings.js';
import { tag, vueAttributes } from './attributes.js';
import { payLabel } from './pay-label.js';

/** Until the result of a 3-D Secure challenge is known, the element asks the shop's server for it. */
const CHECK = ':check="payment?.id ? `/pay/${payment.id}` : \'\'"';
const NOTE = '    <!-- Yours to write: /pay/{id} answers with this order, to this buyer only. -->\n';

/** After `npm install mercadopago-elements`. */
export function vueSnippet(settings: Settings): string {
  const attributes = [
    'id="card"',
    ...vueAttributes(settings),
    ...(settings.savedCards ? [':saved-cards="cards"'] : []),
  ];
  const status = ['html-for="card"', ':payment="payment"', '@mp-retry="locked = false"'];
  return `<script setup>
import { ref } from 'vue';
import { MpCardForm, MpPaymentStatus } from 'mercadopago-elements/vue';
${settings.savedCards ? "\ndefineProps(['cards']);" : ''}
const payment = ref(null);
// Each submit is another payment: none until the buyer chooses to try again.
const locked = ref(false);

/** Runs once the token is ready: it is one of the form's values. */
async function pay(event) {
  const body = new URLSearchParams(new FormData(event.currentTarget));
  locked.value = true;
  payment.value = null;
  try {
    const answer = await fetch('/pay', { method: 'POST', body });
    payment.value = await answer.json();
  } catch {
    // No answer is not a "no": the buyer may have been charged.
    payment.value = { status: 'unknown' };
  }
}
</script>

<template>
  <form @submit.prevent="pay">
${settings.challenge ? NOTE : ''}    ${tag('MpPaymentStatus', settings.challenge ? [...status, CHECK] : status, 4, true)}
    ${tag('MpCardForm', attributes, 4, true)}
    <button :disabled="locked">${payLabel(settings)}</button>
  </form>
</template>
`;
}
