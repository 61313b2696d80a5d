import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useSandbox } from 'mercadopago-elements/sandbox';
import { Checkout } from './Checkout.jsx';

useSandbox('/sandbox');

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Checkout />
  </StrictMode>,
);
