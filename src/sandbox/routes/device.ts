import { ok, page, script } from '../http/answer.js';
import type { Handler } from '../http/call.js';
import { randomHex } from '../http/random.js';

const newSession = (): string => `armor-${randomHex(32)}`;

/** v1 reports failures here. It ignores the answer if it is JSON (a guess: none was seen). */
export const trackError: Handler = () => ok({});

/** v2 inserts `widget` into its page; the 2022 build strips only a tag that ends in a quoted attribute. */
export const deviceWidget: Handler = () => {
  const session = newSession();
  return ok({
    session_id: session,
    widget: `<script type="text/javascript">window.MP_DEVICE_SESSION_ID = '${session}';</script>`,
  });
};

/** v1 loads this into a hidden frame from mldp.mercadopago.com and waits for its message, 3 seconds at most. */
export const deviceProfile: Handler = () =>
  page(
    '<!doctype html><title>Device profile</title>' +
      `<script>parent.postMessage('{"session_id":"${newSession()}"}', '*');</script>`,
  );

/** For the script tag shops put on their pages: www.mercadopago.com/v2/security.js. */
export const securityScript: Handler = () =>
  script(`(() => {
  const session = '${newSession()}';
  window[document.currentScript?.getAttribute('output') || 'MP_DEVICE_SESSION_ID'] = session;
  const field = document.getElementById('deviceId');
  if (field) field.value = session;
})();
`);

/** Scripts whose loading is all that matters: content.mercadopago.com/fp/check.js, http2.mlstatic.com/storage/event-metrics-sdk/js. */
export const quietScript: Handler = () => script('void 0;\n');
