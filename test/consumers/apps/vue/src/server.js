import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { checkouts } from './checkouts.js';

export const render = (path, publicKey) => renderToString(createSSRApp(checkouts[path], { publicKey }));
