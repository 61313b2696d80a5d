/** The card form as a shop writes it in React: mercadopago.js is loaded in an effect, the inputs are controlled. */
import { createElement as h, useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { reached } from './bench-page.js';
import { connectV2, type Named } from './plain-sdk.js';

const FIELDS = [
  ['cardNumber', 'Número de tarjeta', 'cc-number'],
  ['cardExpiration', 'Vencimiento', 'cc-exp'],
  ['securityCode', 'Código de seguridad', 'cc-csc'],
  ['cardholderName', 'Nombre y apellido como figuran en la tarjeta', 'cc-name'],
  ['docNumber', 'Número de documento', 'off'],
] as const;

function loadSdk(url: string): Promise<void> {
  const script = document.createElement('script');
  script.src = url;
  document.head.append(script);
  return new Promise((resolve) => (script.onload = () => resolve()));
}

async function documentTypes(): Promise<Named[]> {
  const { publicKey, sdkUrl } = document.body.dataset;
  await loadSdk(sdkUrl!);
  return connectV2(publicKey!).documentTypes();
}

function Input({ field, label, autoComplete }: Record<'field' | 'label' | 'autoComplete', string>): ReactElement {
  const [value, setValue] = useState('');
  return h(
    'p',
    {},
    h('label', { htmlFor: field }, label),
    h('input', { id: field, autoComplete, required: true, value, onChange: ({ target }) => setValue(target.value) }),
    h('small'),
  );
}

function CardForm({ ready }: { ready: () => void }): ReactElement {
  const [types, setTypes] = useState<Named[]>([]);
  useEffect(() => {
    reached('typable');
    void documentTypes().then((found) => {
      setTypes(found);
      reached('usable');
      ready();
    });
  }, [ready]);
  return h(
    'div',
    { className: 'card' },
    FIELDS.map(([field, label, autoComplete]) => h(Input, { key: field, field, label, autoComplete })),
    h(
      'select',
      { id: 'docType', 'aria-label': 'Tipo de documento' },
      types.map(({ id, name }) => h('option', { key: id, value: id }, name)),
    ),
    h('select', { id: 'installments', 'aria-label': 'Cuotas' }),
    h('button', {}, 'Pagar'),
  );
}

const unasked = (): never => {
  throw new Error('Only the start of this page is measured.');
};

const ready = new Promise<void>((resolve) => {
  createRoot(document.querySelector('form')!).render(h(CardForm, { ready: resolve }));
});

window.bench = { ready, focus: unasked, complete: unasked, mountAndRemove: unasked, useAndRemove: unasked };
