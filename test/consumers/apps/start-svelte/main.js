import { mount } from 'svelte';
import 'mercadopago-elements';
import { useSandbox } from 'mercadopago-elements/sandbox';
import Checkout from './Checkout.svelte';

useSandbox('/sandbox');

mount(Checkout, { target: document.getElementById('root') });
