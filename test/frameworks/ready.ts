import '../helpers/see-inside.js';
import { oneEvent } from '@open-wc/testing';
import { Buyer } from '../helpers/buyer.js';

/** The form in a page, once it can be used. */
export async function readyIn(page: ParentNode): Promise<Buyer> {
  const form = page.querySelector('mp-card-form')!;
  if (!form.matches(':state(ready)')) await oneEvent(form, 'mp-ready');
  return new Buyer(form);
}
