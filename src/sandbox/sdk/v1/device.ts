import type { V1Context } from './stand-in.js';

/**
 * The device profile of v1 (fraud prevention), which delays a new token for up to 3 s. There is one slot for the
 * callback and one for the timer, so two concurrent runs lose one callback and call the other twice.
 */
export function createDeviceProfile({ state, settings }: V1Context): (callback?: () => void) => void {
  const { device, content, version, timeScale } = settings;
  let waiting: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const path = version === '1.6.17' ? '/omega/device_profile/widget' : '/device_profile/widget';
  const origin = new URL(device).origin;

  return function createDeviceProfile(callback) {
    if (!state.tokenId) return;
    if (version === '1.4.2') return profileWithoutWaiting();
    const previous = document.querySelector('iframe#device_profile');
    if (previous) previous.remove();
    else window.addEventListener('message', heard);
    waiting = callback ?? null;
    // As in the real one: a second run does not clear it, and it calls the current callback, or none, which throws an
    // uncaught TypeError.
    if (waiting) timer = setTimeout(() => waiting!(), 3_000 * timeScale);
    append('device_profile', (frame) => {
      frame.style.display = 'none';
      frame.src = `${device}${path}?public_key=${state.key}&session_id=${state.tokenId}`;
    });
  };

  /** 1.4 uses the token's id as the session's and does not wait for the device. */
  function profileWithoutWaiting(): void {
    state.deviceProfileId = state.tokenId;
    addFraudPixel(state.tokenId);
    document.querySelector('iframe#meli_device')?.remove();
    append('meli_device', (frame) => {
      frame.style.display = 'none';
      frame.src = `${device}/device_profile?public_key=${state.key}&session_id=${state.tokenId}`;
    });
  }

  function heard(event: MessageEvent): void {
    if (event.origin !== origin) return;
    clearTimeout(timer);
    // A message that is not JSON, or has no session, ends here, and the wait with it: no callback.
    const { session_id: session } = parsed(event.data) as { session_id?: string };
    if ((session ?? null) === state.deviceProfileId) return;
    state.deviceProfileId = session ?? null;
    waiting?.();
    addFraudPixel(session);
  }

  function parsed(data: unknown): unknown {
    try {
      return JSON.parse(String(data));
    } catch {
      return null;
    }
  }

  function addFraudPixel(session: string | null | undefined): void {
    document.querySelector('iframe#thm_mp_cntnr')?.remove();
    const inner = append('thm_mp_cntnr', (frame) => {
      frame.width = frame.height = '0';
      frame.style.visibility = 'hidden';
    }).contentDocument!;
    inner.open();
    inner.close();
    const script = inner.createElement('script');
    script.src = `${content}/fp/check.js?org_id=stand-in&session_id=${session}`;
    inner.body.append(script);
  }

  function append(id: string, prepare: (frame: HTMLIFrameElement) => void): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.id = id;
    prepare(frame);
    document.body.append(frame);
    return frame;
  }
}
