import type { Locator, Page } from 'playwright';
import { until } from './until.js';

/** The result the page must show. Entries of `testOutcomes`, such as `outcome('FUND')`, fit. */
export interface ExpectedStatus {
  /** `approved`, `in_process`, `rejected`… of a payment; `processed`, `failed`… of an order. */
  status: string;
  /** `status_detail`, if it matters; under Orders, that of the order's payment, if it has one. */
  statusDetail?: string;
  /** The same result under Orders: a shop may show either. Entries of `testOutcomes` include it. */
  order?: { status: string; statusDetail?: string };
}

/** The status given to one `<mp-payment-status>`, and the text it shows. */
interface Told extends Required<Omit<ExpectedStatus, 'order'>> {
  text: string;
}

/** Its source is sent to the browser as text, so it must be self-contained. */
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

/** A page cannot be read while it navigates; the next attempt reads the next page. */
const onPage = (where: Page | Locator) => (): Promise<Told[]> =>
  where
    .locator(TAG)
    .or(where.locator(`xpath=self::${TAG}`))
    .evaluateAll(read)
    .catch(() => []);

const inTree = (where: ParentNode) => async (): Promise<Told[]> =>
  read([...(where instanceof Element && where.matches(TAG) ? [where] : []), ...where.querySelectorAll(TAG)]);

const describe = (told: readonly Told[]): string =>
  told.length === 0
    ? `There is no <${TAG}>. If the shop shows results in its own words, check them with your own assertions.`
    : `It says: ${told.map(({ status, statusDetail, text }) => `${status}/${statusDetail} "${text}"`).join('; ')}`;

/** A status detail is an API code for programs, never for buyers. */
const showsCode = ({ statusDetail, text }: Told): boolean => statusDetail.includes('_') && text.includes(statusDetail);

/**
 * Waits until `<mp-payment-status>` shows this result to the buyer, in words. It keeps waiting across the navigation to
 * the result page.
 *
 * @param where a Playwright page or locator or, in a test that runs in the page, the element, an ancestor or the document
 * @param timeout in milliseconds
 * @throws Error that says what is shown instead
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
  if (showsCode(told)) throw new Error(`expectStatus: the page shows the buyer an API code: "${told.text}"`);
}
