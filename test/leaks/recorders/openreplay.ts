import Tracker from '@openreplay/tracker';
import './send.js';

const tracker = new Tracker({
  projectKey: 'shop',
  ingestPoint: `${location.origin}/intake/openreplay`,
  __DISABLE_SECURE_MODE: true,
  respectDoNotTrack: false,
  obscureTextEmails: false,
  obscureTextNumbers: false,
  obscureInputEmails: false,
  obscureInputNumbers: false,
  obscureInputDates: false,
  // Plain: neither obscured nor left out.
  defaultInputMode: 0,
  consoleMethods: ['log', 'info', 'warn', 'error', 'debug'],
  consoleThrottling: 1000,
  captureIFrames: true,
  network: {
    capturePayload: true,
    captureInIframes: true,
    failuresOnly: false,
    ignoreHeaders: false,
    sessionTokenHeader: false,
  },
});
void tracker.start();

window.sendRest = () => tracker.stop();
