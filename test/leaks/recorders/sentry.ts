import * as Sentry from '@sentry/browser';
import './send.js';

const replay = Sentry.replayIntegration({
  maskAllText: false,
  maskAllInputs: false,
  blockAllMedia: false,
  networkDetailAllowUrls: [/.*/],
  networkCaptureBodies: true,
  minReplayDuration: 0,
});

Sentry.init({
  dsn: `http://key@${location.host}/1`,
  tunnel: '/intake/sentry',
  replaysSessionSampleRate: 1,
  replaysOnErrorSampleRate: 1,
  tracesSampleRate: 1,
  integrations: [
    Sentry.browserTracingIntegration(),
    Sentry.captureConsoleIntegration(),
    Sentry.extraErrorDataIntegration({ depth: 10 }),
    Sentry.httpClientIntegration(),
    Sentry.replayCanvasIntegration(),
    replay,
  ],
});

window.sendRest = () => replay.flush();
