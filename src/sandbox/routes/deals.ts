import { ok } from '../http/answer.js';
import type { Handler } from '../http/call.js';
import { issuerPictures } from '../account/issuers.js';
import type { Deal, Site, SiteMethod } from '../sites/site.js';

/** The site's deals, valid for the clock's current month. */
export const listDeals: Handler = ({ account: { site, now } }) =>
  ok(site.deals.map((deal) => dealAnswer(deal, site, monthOf(now()))));

interface Month {
  first: string;
  last: string;
}

function monthOf(today: Date): Month {
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  return { first: day(new Date(Date.UTC(year, month, 1))), last: day(new Date(Date.UTC(year, month + 1, 0))) };
}

function dealAnswer(deal: Deal, site: Site, month: Month) {
  const most = Math.max(...deal.installments);
  const pictures = issuerPictures(deal.issuer);
  return {
    id: `${site.id.toLowerCase()}-${deal.issuer.id}`,
    issuer: deal.issuer,
    max_installments: most,
    installments: deal.installments,
    recommended_message: `Hasta ${most} cuotas sin interés`,
    picture: deal.picture
      ? { id: deal.issuer.id, size: '200x60', url: pictures.thumbnail, secure_url: pictures.secure_thumbnail }
      : null,
    date_started: `${month.first}T00:00:00.000-04:00`,
    date_expired: `${month.last}T23:59:59.000-04:00`,
    total_financial_cost: null,
    payment_methods: site.methods.filter(({ api }) => deal.methods.includes(api.id)).map(({ api }) => brand(api)),
    legals: legals(deal, most, month),
  };
}

const brand = ({ id, name, thumbnail, secure_thumbnail }: SiteMethod) => ({ id, name, thumbnail, secure_thumbnail });

/** An invented text in the form of the real ones: dates, cards, TNA, TEA and CFT. It has no legal effect. */
function legals({ issuer }: Deal, most: number, { first, last }: Month): string {
  return (
    `Texto de prueba, sin validez legal. Promoción válida en la República Argentina desde el ${first} hasta el ${last} ` +
    `para compras en hasta ${most} cuotas sin interés con tarjetas de crédito de ${issuer.name}. ` +
    'TNA: 0,00%. TEA: 0,00%. COSTO FINANCIERO TOTAL (CFT): 0,00%.'
  );
}
