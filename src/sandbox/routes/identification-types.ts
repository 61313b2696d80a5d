import { ok } from '../http/answer.js';
import { failure } from '../http/api-error.js';
import type { Handler } from '../http/call.js';

export const listIdentificationTypes: Handler = ({ account: { site } }) => {
  if (site.identificationTypes.length === 0) throw failure(404, '1004', 'Identification types not found');
  return ok(site.identificationTypes.map(({ api }) => api));
};
