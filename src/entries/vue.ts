export * from '../frameworks/vue.js';
