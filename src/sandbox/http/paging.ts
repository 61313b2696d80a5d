/** The envelope of every search, cut to `limit` and `offset`. */
export interface Page<Item> {
  paging: { total: number; limit: number; offset: number };
  results: Item[];
}

export function pageOf<Item>(items: Item[], query: URLSearchParams): Page<Item> {
  const limit = wholeNumber(query.get('limit')) ?? 30;
  const offset = wholeNumber(query.get('offset')) ?? 0;
  return { paging: { total: items.length, limit, offset }, results: items.slice(offset, offset + limit) };
}

const wholeNumber = (text: string | null): number | undefined =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
