import mixpanel from 'mixpanel-browser';
import './send.js';

mixpanel.init('shop', {
  api_host: `${location.origin}/intake/mixpanel`,
  api_payload_format: 'json',
  batch_requests: false,
  ignore_dnt: true,
  autocapture: { capture_text_content: true, input: true, click: true, submit: true, dead_click: true },
  record_sessions_percent: 100,
  record_heatmap_data: true,
  record_mask_all_inputs: false,
  record_mask_all_text: false,
  record_mask_text_selector: '',
  record_block_selector: '',
  record_block_class: /^$/,
  record_canvas: true,
  record_collect_fonts: true,
  record_console: true,
  record_network: true,
  record_network_options: {
    recordBodyUrls: { request: [''], response: [''] },
    recordHeaders: { request: ['*'], response: ['*'] },
  },
});

window.sendRest = () => mixpanel.stop_session_recording();
