import type { Settings } from '../settings.js';
import { tag, vueAttributes } from './attributes.js';
import { payLabel } from './pay-label.js';

/** After `npm install mercadopago-elements`. */
export function vueSnippet(settings: Settings): string {
  const attributes = [
    'id="card"',
    ...vueAttributes(settings),
    ...(settings.savedCards ? [':saved-cards="cards"'] : []),
  ];
  return `<script setup>
import { ref } from 'vue';
import { MpCardForm, MpPaymentStatus } from 'mercadopago-elements/vue';
${settings.savedCards ? "\ndefineProps(['cards']);" : ''}
const payment = ref(null);

/** Runs once the token is ready: it is one of the form's values. */
async function pay(event) {
  const body = new URLSearchParams(new FormData(event.currentTarget));
  const answer = await fetch('/pay', { method: 'POST', body });
  payment.value = await answer.json();
}
</script>

<template>
  <form @submit.prevent="pay">
    <MpPaymentStatus html-for="card" :payment="payment" />
    ${tag('MpCardForm', attributes, 4, true)}
    <button>${payLabel(settings)}</button>
  </form>
</template>
`;
}
