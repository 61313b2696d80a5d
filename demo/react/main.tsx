import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readShop } from '../app-shop.js';
import { Shop } from './shop.js';

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Shop shop={readShop()} />
  </StrictMode>,
);
