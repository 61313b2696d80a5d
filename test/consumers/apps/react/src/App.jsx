import { StrictMode } from 'react';
import { checkouts } from './checkouts.js';

export function App({ path, publicKey }) {
  const Checkout = checkouts[path];
  return (
    <StrictMode>
      <Checkout publicKey={publicKey} />
    </StrictMode>
  );
}
