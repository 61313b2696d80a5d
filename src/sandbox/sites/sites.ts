import { mco } from './mco.js';
import { mla } from './mla.js';
import { mlb } from './mlb.js';
import { mlc } from './mlc.js';
import { mlm } from './mlm.js';
import { mlu } from './mlu.js';
import { mpe } from './mpe.js';
import type { Site, SiteId } from './site.js';

export const sites: Readonly<Record<SiteId, Site>> = {
  MLA: mla,
  MLB: mlb,
  MLC: mlc,
  MCO: mco,
  MLM: mlm,
  MPE: mpe,
  MLU: mlu,
};
