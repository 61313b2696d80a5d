import { datadogRum } from '@datadog/browser-rum';
import './send.js';

datadogRum.init({
  applicationId: 'shop',
  clientToken: 'pub0',
  proxy: `${location.origin}/intake/datadog`,
  defaultPrivacyLevel: 'allow',
  enablePrivacyForActionName: false,
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
  telemetrySampleRate: 0,
  trackUserInteractions: true,
  trackResources: true,
  trackLongTasks: true,
});
datadogRum.startSessionReplayRecording();

window.sendRest = () => datadogRum.stopSessionReplayRecording();
