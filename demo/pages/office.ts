import { html } from 'hono/html';
import { numberOf } from '../order-rows.js';
import { stateOf } from '../order-state.js';
import { lastOf, toldOf, type PlacedOrder } from '../orders.js';
import { money } from '../sites.js';
import type { Visit } from '../visit.js';
import { layout, type Html } from './layout.js';

/** The language of the back office: its readers are developers. */
export const ENGLISH = 'en-US';

const dateTime = new Intl.DateTimeFormat(ENGLISH, { dateStyle: 'medium', timeStyle: 'short' });

/** All orders, newest first. */
export function officeList(placed: readonly PlacedOrder[], visit: Visit): Html {
  return layout({
    title: 'Orders',
    visit: { ...visit, locale: ENGLISH },
    body: html`<section class="office card" aria-labelledby="orders">
      <h1 id="orders">Orders</h1>
      <p class="quiet">The staff's view. With real keys it asks for a password.</p>
      ${placed.length === 0 ? html`<p>No orders yet.</p>` : table(placed)}
    </section>`,
  });
}

const table = (placed: readonly PlacedOrder[]): Html =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">Order</th>
        <th scope="col">Placed</th>
        <th scope="col">Item</th>
        <th scope="col">Amount</th>
        <th scope="col">Attempts</th>
        <th scope="col">Payment</th>
      </tr>
    </thead>
    <tbody>
      ${placed.map(row)}
    </tbody>
  </table>`;

function row(placed: PlacedOrder): Html {
  const { id, placedAt, product, quantity, amount, visit } = placed.order;
  return html`<tr>
    <th scope="row"><a href="/orders/${id}/manage">${numberOf(id)}</a></th>
    <td data-name="Placed">${dateTime.format(placedAt)}</td>
    <td data-name="Item">${product.name} × ${quantity}</td>
    <td data-name="Amount">${money(amount, visit.site, ENGLISH)}</td>
    <td data-name="Attempts">${placed.attempts.length}</td>
    <td data-name="Payment" class="${stateOf(placed)}"><b>${toldOf(lastOf(placed)).status}</b></td>
  </tr>`;
}
