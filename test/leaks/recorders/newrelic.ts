import { BrowserAgent } from '@newrelic/browser-agent/loaders/browser-agent';
import './send.js';

const beacon = `${location.host}/intake/newrelic`;

new BrowserAgent({
  init: {
    ssl: false,
    ajax: { capture_payloads: 'all' },
    session_replay: {
      enabled: true,
      autoStart: true,
      sampling_rate: 100,
      error_sampling_rate: 100,
      mask_all_inputs: false,
      mask_text_selector: '',
      collect_fonts: true,
      inline_images: true,
    },
    session_trace: { enabled: true },
    user_actions: { enabled: true, elementAttributes: ['id', 'className', 'value', 'tagName'] },
  },
  info: { beacon, errorBeacon: beacon, licenseKey: 'shop', applicationID: '1', sa: 1 },
  loader_config: { accountID: '1', trustKey: '1', agentID: '1', licenseKey: 'shop', applicationID: '1' },
});
