import { buyerDocument, noCardOnServer, noName } from './rows/card.js';
import { financingCost, promotions } from './rows/costs.js';
import { liveKey, noAccessToken, noSandboxInitPoint } from './rows/keys.js';
import { resultCommunicated, statementDescriptor } from './rows/result.js';
import { deviceFingerprint, sdkOfficial, sdkUnchanged } from './rows/sdk.js';
import { terms } from './rows/terms.js';
import { https } from './rows/transport.js';
import { unknown, type Judge, type Level } from './verdict.js';
import type { ElsewhereCode } from './findings-elsewhere.js';

interface Row {
  id: string;
  level: Level;
  judge: Judge;
}

/** A row only the server, the dashboard or a person can answer. */
const elsewhere = <Id extends ElsewhereCode>(id: Id, level: Level) => ({ id, level, judge: () => unknown(id) });

/**
 * Mercado Pago's go-live requirements: those of 2018-2019 that no later page withdrew, and those of 2021-2026. Where
 * they disagree, the latest level counts (the statement's text was a must in 2018).
 */
export const rows = [
  { id: 'sdk-official', level: 'must', judge: sdkOfficial },
  { id: 'sdk-unchanged', level: 'must', judge: sdkUnchanged },
  { id: 'no-name', level: 'must', judge: noName },
  { id: 'no-card-on-server', level: 'must', judge: noCardOnServer },
  { id: 'https', level: 'must', judge: https },
  { id: 'no-access-token', level: 'must', judge: noAccessToken },
  { id: 'result-communicated', level: 'must', judge: resultCommunicated },
  { id: 'statement-descriptor', level: 'should', judge: statementDescriptor },
  { id: 'promotions', level: 'must', judge: promotions },
  { id: 'financing-cost', level: 'must', judge: financingCost },
  { id: 'terms', level: 'must', judge: terms },
  elsewhere('official-images', 'must'),
  elsewhere('refunds', 'tip'),
  elsewhere('credentials-activated', 'must'),
  { id: 'live-key', level: 'must', judge: liveKey },
  { id: 'device-fingerprint', level: 'should', judge: deviceFingerprint },
  elsewhere('buyer-data', 'should'),
  elsewhere('webhooks', 'should'),
  elsewhere('idempotency-key', 'must'),
  elsewhere('external-reference', 'should'),
  elsewhere('current-server-sdk', 'should'),
  elsewhere('status-on-server', 'must'),
  { id: 'no-sandbox-init-point', level: 'should', judge: noSandboxInitPoint },
  elsewhere('reconciliation', 'tip'),
  { id: 'buyer-document', level: 'must', judge: buyerDocument },
] as const satisfies readonly Row[];

export type RowId = (typeof rows)[number]['id'];
