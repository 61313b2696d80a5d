import { html } from 'hono/html';
import type { Html } from './layout.js';

/** All the JavaScript of a page that sends the token itself and shows the result in place. */
export const onePageScript = (nonce: string): Html =>
  html`<script type="module" nonce="${nonce}">
    const form = document.querySelector('form.order');
    const button = form.querySelector('.pay');
    const result = document.querySelector('mp-payment-status');
    const order = document.querySelector('#order');

    let left;

    // Without an answer it is unknown whether the card was charged, and the element says so.
    const send = (address, request) =>
      fetch(address, { ...request, headers: { accept: 'application/json' } })
        .then((answer) => answer.json())
        .catch(() => ({ payment: { status: 'unknown' } }));

    form.addEventListener('mp-token', async (event) => {
      event.preventDefault();
      const post = new URLSearchParams(new FormData(form));
      // As in the form's own post, what is null or false is left out.
      const entries = Object.entries(event.detail).filter(([, value]) => value !== null && value !== false);
      for (const [name, value] of entries) post.set(name, value);
      button.disabled = true;
      result.payment = null;
      // Unless a payment that was left before is canceled, it may be paid.
      const before = await left;
      left = undefined;
      const isOpen = before && !before.pay_again;
      const { payment, page, pay_again } = isOpen ? before : await send(form.action, { method: 'POST', body: post });
      button.disabled = false;
      // A rejected order can be paid again; any other is done.
      form.hidden = !pay_again;
      order.hidden = Boolean(pay_again) || !page;
      if (page) {
        form.action = page + '/pay';
        order.href = page;
        // Where the element asks for the state of a payment in review or with a challenge.
        result.setAttribute('check', page + '/payment');
      }
      result.payment = payment;
      await result.updateComplete;
      result.scrollIntoView({ block: 'nearest' });
    });

    // Declined later, or the buyer left the bank's page: cancel what is still open, and show the same form again.
    result.addEventListener('mp-retry', () => {
      if (form.hidden) left = send(result.getAttribute('check'), { method: 'DELETE' });
      form.hidden = false;
      order.hidden = true;
    });
  </script>`;
