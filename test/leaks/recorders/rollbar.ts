import Rollbar from 'rollbar/replay';
import './send.js';

const rollbar = new Rollbar({
  accessToken: 'shop',
  endpoint: `${location.origin}/intake/rollbar/`,
  tracing: { enabled: true, endpoint: `${location.origin}/intake/rollbar/session/` },
  captureUncaught: true,
  captureUnhandledRejections: true,
  autoInstrument: {
    network: true,
    networkResponseBody: true,
    networkRequestBody: true,
    log: true,
    dom: true,
    navigation: true,
  },
  scrubTelemetryInputs: false,
  scrubFields: [],
  replay: {
    enabled: true,
    autoStart: true,
    triggerDefaults: { samplingRatio: 1, preDuration: 300, postDuration: 0 },
    triggers: [{ type: 'occurrence', level: ['debug', 'info', 'warning', 'error', 'critical'] }],
    maskInputOptions: { password: false },
    inlineImages: true,
  },
});

window.sendRest = () => rollbar.error('the rest');
