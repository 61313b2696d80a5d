import type { Sample } from './compile.js';

/** What compiles in any TypeScript project, and what must not. */
export const plain: Sample[] = [
  {
    title: 'an element that was found has its properties and methods',
    extension: 'ts',
    code: `import type { CardToken } from 'mercadopago-elements';
      const form = document.querySelector('mp-card-form')!;
      form.publicKey = 'TEST-1';
      form.maxInstallments = 6;
      form.locale = 'pt-BR';
      export const token: Promise<CardToken> = form.tokenize();
      document.querySelector('mp-payment-status')!.payment = { status: 'approved' };
      document.querySelector('mp-promotions')!.promotions = [];`,
  },
  {
    title: 'listeners know the detail, on the element and above it',
    extension: 'ts',
    code: `import 'mercadopago-elements';
      document.addEventListener('mp-token', ({ detail }) => detail.token.length + detail.installments);
      document.querySelector('mp-card-form')!.addEventListener('mp-error', ({ detail }) => detail.fields[0]?.field);
      document.body.addEventListener('mp-retry', (event) => event.preventDefault());`,
  },
  {
    title: 'an error says what it is',
    extension: 'ts',
    code: `import { MpError } from 'mercadopago-elements';
      export const told = (error: unknown) => (error instanceof MpError && error.retryable ? error.code : null);`,
  },
  {
    title: 'a class can be extended under another name',
    extension: 'ts',
    code: `import { MpCardForm } from 'mercadopago-elements/classes.js';
      customElements.define('my-card-form', class extends MpCardForm {});`,
  },
  {
    title: 'the sandbox is typed',
    extension: 'ts',
    code: `import { createSandbox } from 'mercadopago-elements/sandbox';
      export const answer: Promise<Response> = createSandbox({ site: 'MLB' }).fetch(new Request('http://x/y'));`,
  },
  {
    title: 'an unknown locale',
    extension: 'ts',
    code: `import type {} from 'mercadopago-elements';
      document.querySelector('mp-card-form')!.locale = 'fr-FR';`,
    wrong: /TS2322/,
  },
  {
    title: 'a card number read from the element',
    extension: 'ts',
    code: `import type {} from 'mercadopago-elements';
      document.querySelector('mp-card-form')!.cardNumber;`,
    wrong: /TS2339/,
  },
  {
    title: 'a card number read from the event',
    extension: 'ts',
    code: `import 'mercadopago-elements';
      document.addEventListener('mp-change', ({ detail }) => detail.bin);`,
    wrong: /TS2339/,
  },
  {
    title: 'a token used without await',
    extension: 'ts',
    code: `import type {} from 'mercadopago-elements';
      document.querySelector('mp-card-form')!.tokenize().token;`,
    wrong: /TS2339/,
  },
  {
    title: 'an assignment to read-only state',
    extension: 'ts',
    code: `import type {} from 'mercadopago-elements';
      document.querySelector('mp-card-form')!.validationMessage = '';`,
    wrong: /TS2540/,
  },
  {
    title: 'an assignment to the form it belongs to, which is an attribute',
    extension: 'ts',
    code: `import type {} from 'mercadopago-elements';
      document.querySelector('mp-card-form')!.form = null;`,
    wrong: /TS2540/,
  },
];

/** React, wrappers and bare tags. */
export const react: Sample[] = [
  {
    title: 'the wrappers have their props, events and refs',
    extension: 'tsx',
    code: `import { useRef } from 'react';
      import { MpCardForm, MpPaymentStatus, MpPromotions, type MpCardFormElement } from 'mercadopago-elements/react';
      export function Checkout() {
        const card = useRef<MpCardFormElement>(null);
        return <>
          <MpCardForm ref={card} id="card" className="wide" publicKey="TEST-1" amount="10.50" locale="es-AR" sdk="v1"
            maxInstallments={6} disabled savedCards={[]} form="pay"
            onReady={() => card.current?.tokenize().then(({ token }) => token)}
            onChange={({ detail }) => detail.complete} onToken={({ detail }) => detail.payment_method_id}
            onError={({ detail }) => detail.code} />
          <MpPaymentStatus htmlFor="card" payment={{ status: 'rejected' }} onRetry={(event) => event.preventDefault()}>
            Gracias
          </MpPaymentStatus>
          <MpPromotions publicKey="TEST-1" promotions={[]} aria-label="x" />
        </>;
      }`,
  },
  {
    title: 'the bare tags have their attributes',
    extension: 'tsx',
    code: `import type {} from 'mercadopago-elements/jsx';
      export const page = <>
        <mp-card-form public-key="TEST-1" max-installments={6} csp-nonce="x" locale="en-US" disabled class="x" id="card" form="pay"
          savedCards={[]} onmp-token={({ detail }) => detail.token} />
        <mp-payment-status for="card" status-detail="accredited" payment={null} onmp-retry={() => {}}>x</mp-payment-status>
        <mp-promotions public-key="TEST-1" amount="1" />
      </>;`,
  },
  {
    title: 'an amount is text or a number',
    extension: 'tsx',
    code: `import { MpCardForm } from 'mercadopago-elements/react';
      export const pages = [<MpCardForm amount="10.50" />, <MpCardForm amount={10.5} />];`,
  },
  {
    title: 'an amount that is neither',
    extension: 'tsx',
    code: `import { MpCardForm } from 'mercadopago-elements/react';
      export const page = <MpCardForm amount={[10.5]} />;`,
    wrong: /TS2322/,
  },
  {
    title: 'a method given as a prop',
    extension: 'tsx',
    code: `import { MpCardForm } from 'mercadopago-elements/react';
      export const page = <MpCardForm tokenize={() => {}} />;`,
    wrong: /TS2322/,
  },
  {
    title: 'an unknown event',
    extension: 'tsx',
    code: `import { MpPromotions } from 'mercadopago-elements/react';
      export const page = <MpPromotions onToken={() => {}} />;`,
    wrong: /TS2322/,
  },
  {
    title: 'a handler that wants the number of the card',
    extension: 'tsx',
    code: `import { MpCardForm } from 'mercadopago-elements/react';
      export const page = <MpCardForm onToken={({ detail }) => detail.cardNumber} />;`,
    wrong: /TS2339/,
  },
  {
    title: 'an unknown attribute',
    extension: 'tsx',
    code: `import type {} from 'mercadopago-elements/jsx';
      export const page = <mp-card-form accessToken="x" />;`,
    wrong: /TS2322/,
  },
  {
    title: 'an unknown SDK version, on the tag',
    extension: 'tsx',
    code: `import type {} from 'mercadopago-elements/jsx';
      export const page = <mp-card-form sdk="v3" />;`,
    wrong: /TS2322/,
  },
];

const setup = (script: string, template: string): string =>
  `<script setup lang="ts">\n${script}\n</script>\n<template>${template}</template>`;

/** Vue, wrappers and bare tags. */
export const vue: Sample[] = [
  {
    title: 'the wrappers have their props, events and refs',
    extension: 'vue',
    code: setup(
      `import { ref, useTemplateRef } from 'vue';
      import { MpCardForm, MpPaymentStatus, MpPromotions } from 'mercadopago-elements/vue';
      import type { CardToken, MpCardFormRef } from 'mercadopago-elements/vue';
      const card = useTemplateRef<MpCardFormRef>('card');
      const token = ref<CardToken | null>(null);
      const pay = () => card.value?.tokenize().then(({ token }) => token);
      defineExpose({ pay });`,
      `<MpCardForm ref="card" v-model="token" public-key="TEST-1" form="pay" :max-installments="6" disabled :saved-cards="[]"
        @mp-ready="pay" @mp-token="({ detail }) => detail.token" @mp-error="({ detail }) => detail.code" />
      <MpPaymentStatus html-for="card" :payment="{ status: 'rejected' }" @mp-retry="(event) => event.preventDefault()" />
      <MpPromotions :promotions="[]" class="x" />`,
    ),
  },
  {
    title: 'the bare tags have their attributes and events',
    extension: 'vue',
    code: setup(
      `import type {} from 'mercadopago-elements/vue';`,
      `<mp-card-form id="card" form="pay" public-key="TEST-1" :amount="'1'" @mp-token="({ detail }) => detail.token" />
      <mp-payment-status for="card" status="approved" />`,
    ),
  },
  {
    title: 'an amount is text or a number',
    extension: 'vue',
    code: setup(
      `import { MpCardForm } from 'mercadopago-elements/vue';`,
      `<div><MpCardForm amount="10.50" /><MpCardForm :amount="10.5" /></div>`,
    ),
  },
  {
    title: 'an amount that is neither',
    extension: 'vue',
    code: setup(`import { MpCardForm } from 'mercadopago-elements/vue';`, `<MpCardForm :amount="[10.5]" />`),
    wrong: /TS2322/,
  },
  {
    title: 'a handler that wants the number of the card',
    extension: 'vue',
    code: setup(
      `import { MpCardForm } from 'mercadopago-elements/vue';`,
      `<MpCardForm @mp-token="({ detail }) => detail.cardNumber" />`,
    ),
    wrong: /TS2339/,
  },
  {
    title: 'an unknown locale, on the bare tag',
    extension: 'vue',
    code: setup(`import type {} from 'mercadopago-elements/vue';`, `<mp-card-form locale="fr-FR" />`),
    wrong: /TS2322/,
  },
  {
    title: 'the card read from a template ref',
    extension: 'ts',
    code: `import { MpCardForm } from 'mercadopago-elements/vue';
      declare const card: InstanceType<typeof MpCardForm>;
      card.reset();
      card.inputs;`,
    wrong: /TS2339/,
  },
];
