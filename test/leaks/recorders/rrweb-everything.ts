import { record } from 'rrweb';
import { send } from './send.js';

record({
  emit: (event) => send('rrweb', event),
  maskAllInputs: false,
  maskInputOptions: { password: false },
  recordCanvas: true,
  recordCrossOriginIframes: true,
  inlineImages: true,
  inlineStylesheet: true,
  collectFonts: true,
  userTriggeredOnInput: true,
});
