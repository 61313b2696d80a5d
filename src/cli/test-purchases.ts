import type { Browser, Page } from 'playwright';
import { resolveLocale, type Locale } from '../locale/locale.js';
import type { SiteId } from '../entries/sandbox.js';
import { testCards } from '../testing/test-cards.js';
import { watchCard } from './card-requests.js';
import { judgeCardRequests, judgeResults } from './judge-purchases.js';
import { readPage } from './read-page.js';
import type { PageFinding, PageReport } from './page-check.js';
import { purchase } from './purchase.js';
import type { Purchase } from './report.js';

/** The names Mercado Pago asks shops to try. */
const NAMES = ['APRO', 'CONT', 'OTHE', 'CALL', 'FUND', 'SECU', 'EXPI', 'FORM'];

const SITES: Record<Locale, SiteId> = {
  'es-AR': 'MLA',
  'es-CL': 'MLC',
  'es-CO': 'MCO',
  'es-MX': 'MLM',
  'es-PE': 'MPE',
  'es-UY': 'MLU',
  'pt-BR': 'MLB',
  // English belongs to no country.
  'en-US': 'MLA',
};

export interface TestPurchases {
  purchases: Purchase[];
  /** Findings that need purchases, not just the page. */
  findings: Partial<Record<PageFinding['id'], Omit<PageFinding, 'id' | 'level'>>>;
}

/** Makes one purchase per outcome, one after the other. */
export async function makeTestPurchases(
  browser: Browser,
  url: string,
  { form, sandbox }: PageReport,
  site: SiteId | undefined,
): Promise<TestPurchases> {
  const card = testCards(site ?? SITES[resolveLocale(form?.locale)])[0]!;
  const context = await browser.newContext();
  const watches: ReadonlySet<string>[] = [];
  const watch = (page: Page): void => void watches.push(watchCard(page, card.number, sandbox));
  const purchases: Purchase[] = [];
  let statement: PageFinding | undefined;
  const look = async (page: Page): Promise<void> => {
    // The first one is approved, and only an approved payment shows the text on the card statement.
    if (purchases.length > 0) return;
    statement = (await readPage(page)).findings.find(({ id }) => id === 'statement-descriptor');
  };
  for (const holder of NAMES) purchases.push(await purchase(context, url, { ...card, holder }, watch, look));
  await context.close();
  const sent = [...new Set(watches.flatMap((addresses) => [...addresses]))];
  const made = purchases.some(({ trouble }) => trouble === '');
  return {
    purchases,
    findings: {
      'result-communicated': judgeResults(purchases),
      ...((made || sent.length > 0) && { 'no-card-on-server': judgeCardRequests(sent) }),
      ...(statement && { 'statement-descriptor': statement }),
    },
  };
}
