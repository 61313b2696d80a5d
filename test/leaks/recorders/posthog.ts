import posthog from 'posthog-js/dist/module.full.no-external';
import './send.js';

posthog.init('phc_test', {
  api_host: `${location.origin}/intake/posthog`,
  // A browser under test counts as a bot.
  opt_out_useragent_filter: true,
  request_batching: false,
  autocapture: { capture_copied_text: true },
  rageclick: true,
  capture_heatmaps: true,
  capture_exceptions: true,
  capture_performance: { network_timing: true, web_vitals: true },
  mask_all_text: false,
  mask_all_element_attributes: false,
  mask_personal_data_properties: false,
  enable_recording_console_log: true,
  session_recording: {
    maskAllInputs: false,
    maskInputOptions: { password: false },
    maskTextSelector: null,
    recordHeaders: true,
    recordBody: true,
    captureCanvas: { recordCanvas: true, canvasFps: 1, canvasQuality: '0.1' },
    compress_events: true,
  },
});
posthog.startSessionRecording(true);

window.sendRest = () => posthog.stopSessionRecording();
