import { html } from 'hono/html';
import type { Html } from './layout.js';

/** All the JavaScript of a page that sends the token itself and shows the result in place. */
export const onePageScript = (nonce: string): Html =>
  html`<script type="module" nonce="${nonce}">
    const form = document.querySelector('form.order');
    const button = form.querySelector('.pay');
    const result = document.querySelector('mp-payment-status');
    const order = document.querySelector('#order');

    async function send(body) {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } });
      return answer.json();
    }

    form.addEventListener('mp-token', async (event) => {
      event.preventDefault();
      const post = new URLSearchParams(new FormData(form));
      // As in the form's own post, what is null or false is left out.
      const entries = Object.entries(event.detail).filter(([, value]) => value !== null && value !== false);
      for (const [name, value] of entries) post.set(name, value);
      button.disabled = true;
      result.payment = null;
      // Without an answer it is unknown whether the card was charged, and the element says so.
      const { payment, page, pay_again } = await send(post).catch(() => ({ payment: { status: 'unknown' } }));
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

    // Declined later, after the bank's page: show the same form again.
    result.addEventListener('mp-retry', () => {
      form.hidden = false;
      order.hidden = true;
    });
  </script>`;
