import { createApp } from 'vue';
import { useSandbox } from 'mercadopago-elements/sandbox';
import Checkout from './Checkout.vue';

useSandbox('/sandbox');

createApp(Checkout).mount('#root');
