import { init as initApm } from '@elastic/apm-rum';
import './send.js';

initApm({
  serviceName: 'shop',
  serverUrl: `${location.origin}/intake/elastic-apm`,
  transactionSampleRate: 1,
  flushInterval: 100,
  breakdownMetrics: true,
});
