import { MpGoLive } from '../go-live/mp-go-live.js';

// For development: import it only there, so that no production bundle includes it.
if (!globalThis.customElements?.get('mp-go-live')) globalThis.customElements?.define('mp-go-live', MpGoLive);

export { MpGoLive };
