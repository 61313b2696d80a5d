import type { Locator, Page } from 'playwright';
import { until } from './until.js';

/** The result that the page must show. An entry of `testOutcomes`, such as `outcome('FUND')`, is one. */
export interface ExpectedStatus {
  /** `approved`, `in_process`, `rejected`… of a payment; `processed`, `failed`… of an order. */
  status: string;
  /** `status_detail`, where it matters. That of an order's payment, where it has one. */
  statusDetail?: string;
  /** The same result under Orders: a shop may show either. Entries of `testOutcomes` have it. */
  order?: { status: string; statusDetail?: string };
}

/** What one `<mp-payment-status>` was given, and the text it shows. */
interface Told extends Required<Omit<ExpectedStatus, 'order'>> {
  text: string;
}

/** Its source is sent to the browser as text, so it refers to nothing outside itself. */
function read(elements: readonly Element[]): Told[] {
  return elements.map((element) => {
    const box = element.shadowRoot?.querySelector<HTMLElement>('[data-status]');
    return {
      status: box?.dataset['status'] ?? '',
      statusDetail: box?.dataset['statusDetail'] ?? '',
      text: box && element.checkVisibility() ? box.textContent.replace(/\s+/g, ' ').trim() : '',
    };
  });
}

const TAG = 'mp-payment-status';

/** A page cannot be read while it is being left: the next look reads the next page. */
const onPage = (where: Page | Locator) => (): Promise<Told[]> =>
  where
    .locator(TAG)
    .evaluateAll(read)
    .catch(() => []);

const inTree = (where: ParentNode) => async (): Promise<Told[]> => read([...where.querySelectorAll(TAG)]);

const describe = (told: readonly Told[]): string =>
  told.length === 0
    ? `There is no <${TAG}>. What a shop tells in its own words, its own assertions have to check.`
    : `It says: ${told.map(({ status, statusDetail, text }) => `${status}/${statusDetail} "${text}"`).join('; ')}`;

/** A status detail is a code of the API: it is for programs, and never for the buyer. */
const showsCode = ({ statusDetail, text }: Told): boolean => statusDetail.includes('_') && text.includes(statusDetail);

/**
 * Waits until `<mp-payment-status>` shows this result to the buyer, in words. The wait survives the navigation to the page with
 * the result.
 *
 * @param where a page or locator of Playwright; or the document, in a test that runs in the page
 * @param timeout in milliseconds
 * @throws Error which says what is shown instead
 */
export async function expectStatus(
  where: Page | Locator | ParentNode,
  { status, statusDetail, order }: ExpectedStatus,
  { timeout = 10_000 }: { timeout?: number } = {},
): Promise<void> {
  const expected: ExpectedStatus[] = [
    { status, ...(statusDetail !== undefined && { statusDetail }) },
    ...(order ? [order] : []),
  ];
  const isTold = (told: Told): boolean =>
    told.text !== '' &&
    expected.some((one) => one.status === told.status && (one.statusDetail ?? told.statusDetail) === told.statusDetail);
  const look = 'locator' in where ? onPage(where) : inTree(where);
  const seen = await until(look, (all) => all.some(isTold), timeout);
  const told = seen.find(isTold);
  if (!told) throw new Error(`expectStatus: not ${status}/${statusDetail ?? '*'} in ${timeout} ms. ${describe(seen)}`);
  if (showsCode(told)) throw new Error(`expectStatus: the buyer is shown a code of the API: "${told.text}"`);
}
