import { createApp } from 'vue';
import { readShop } from '../app-shop.js';
import Shop from './Shop.vue';

createApp(Shop, { shop: readShop() }).mount('#app');
