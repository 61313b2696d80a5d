/** What the servers of recorders answer their scripts: record all there is. By the beginning of the path. */
const POSTHOG = {
  sessionRecording: {
    endpoint: '/s/',
    recorderVersion: 'v2',
    consoleLogRecordingEnabled: true,
    networkPayloadCapture: { recordBody: true, recordHeaders: true },
    masking: { maskAllInputs: false },
  },
  capturePerformance: { network_timing: true, web_vitals: true },
  autocaptureExceptions: true,
  heatmaps: true,
  supportedCompression: ['gzip', 'gzip-js'],
  featureFlags: {},
  flags: {},
  hasFeatureFlags: false,
};

const OPENREPLAY = {
  token: 'token',
  userUUID: 'buyer',
  projectID: '1',
  sessionID: '1',
  delay: 0,
  beaconSizeLimit: 1_000_000,
  canvasEnabled: true,
  canvasFPS: 1,
  canvasQuality: 'low',
  tags: [],
};

/** Each kind of data that New Relic may send: errors, traces, replay, and the user's actions. */
const NEW_RELIC = {
  st: 1,
  err: 1,
  ins: 1,
  spa: 1,
  sr: 1,
  srs: 1,
  sts: 1,
  log: 3,
  loaded: 1,
  app: { agents: [], nrServerTime: 1_796_000_000_000 },
};

/** In place of LogRocket's logger: every method takes anything, and events are sent on as they are. */
const LOGROCKET = `window._LRLogger = class {
  constructor() {
    return new Proxy(this, { get: (own, name) => own[name] ?? (name.startsWith('_') ? undefined : () => undefined) });
  }
  addEvent(type, message) {
    navigator.sendBeacon('/intake/logrocket', JSON.stringify([type, message()]));
  }
};`;

const ANSWERS: Record<string, string> = {
  '/intake/posthog': JSON.stringify(POSTHOG),
  '/intake/openreplay': JSON.stringify(OPENREPLAY),
  '/intake/newrelic': JSON.stringify(NEW_RELIC),
  '/intake/logrocket/logger.min.js': LOGROCKET,
};

export const vendorAnswer = (path: string): string =>
  ANSWERS[Object.keys(ANSWERS).find((start) => path.startsWith(start)) ?? ''] ?? '{}';
