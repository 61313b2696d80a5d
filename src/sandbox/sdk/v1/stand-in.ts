import type { V1Parts } from '../sdk-script.js';
import type { StandInSettings } from '../settings.js';
import type { SendRequest } from './request.js';

/** Not optional in the real one: most calls fail without it. */
export type Callback = (status: number, answer: unknown, query?: unknown) => void;

/** The state of v1, part of its public object, so any script can change it. One per page. */
export interface V1State {
  readonly version: string;
  initialized: boolean;
  key: string | null;
  deviceProfileId: string | null;
  tokenId: string | null;
  /** Origin of the page, computed once. */
  readonly referer: string;
  /** 1.6 only: whether its metrics script is on the page. */
  initializedInsights?: boolean;
  /** Stand-in only: set after it stopped a retry that the real 1.6 never stops. */
  standInCapped?: boolean;
}

/** The window, with what v1 leaves there, such as undeclared loop variables. */
export interface V1Scope {
  Mercadopago?: V1State;
  exports?: string;
  pm?: string;
  c?: string;
  config?: unknown;
  i?: string;
  mobilecheck?: () => boolean;
  eventMetricSessionId?: string;
}

/** What the parts of v1 share. */
export interface V1Context {
  scope: V1Scope;
  state: V1State;
  settings: StandInSettings;
  request: SendRequest;
  /** Sends the beacon about a failure. */
  track(status: number, type: string, data: unknown): void;
  /** Look-ups that 1.6 delays until its first second is over. Never emptied. */
  queue: (() => void)[];
}

/**
 * Stand-in of mercadopago.js v1. Its source becomes a classic script, so it may use only its parameters and the
 * browser's globals.
 *
 * @param scope `this` of that script
 */
export function standInV1(scope: V1Scope, settings: StandInSettings, parts: V1Parts): void {
  const { api, metrics, version, timeScale } = settings;
  const state: V1State = {
    version,
    initialized: false,
    key: null,
    deviceProfileId: null,
    tokenId: null,
    referer: `${location.protocol}//${location.host}`,
  };
  const request = parts.createRequest(state, settings);
  const context: V1Context = { scope, state, settings, request, track, queue: [] };
  const methods = parts.createPaymentMethods(context);
  const { knownIdentificationTypes, ...lookUps } = parts.createLookUps(context);
  const checks = parts.createV1Checks(context, methods, knownIdentificationTypes, parts.createCardRules());
  const createDeviceProfile = parts.createDeviceProfile(context);
  const { createToken, open } = parts.createTokens(
    context,
    parts.createValidation(methods, checks),
    createDeviceProfile,
  );

  const members = { setPublishableKey, initMercadopago, clearSession, createToken, createDeviceProfile };
  scope.Mercadopago = Object.assign(state, members, methods, lookUps, checks);
  scope.exports = 'getIssuers';
  if (version === '1.6.17') addMembersOf16();

  function addMembersOf16(): void {
    Object.assign(state, { AJAX: request, initializedInsights: false, sessionId: null, environment: 'omega' });
    scope.mobilecheck = () => navigator.userAgent.includes('Mobile');
  }

  /** Later keys only change `key`: the token, the payment methods and all caches stay those of the first. */
  function setPublishableKey(key: string): void {
    state.key = key;
    initMercadopago();
  }

  function initMercadopago(): void {
    if (state.initialized) return;
    if (version === '1.6.17') return initAfterMetrics();
    start();
  }

  /** Initialised means requested, not answered; a failure is not reported. */
  function start(): void {
    state.initialized = true;
    open();
    if (methods.getPaymentMethods().length === 0) methods.getAllPaymentMethods();
  }

  /** A metrics script that takes longer than a second starts everything twice: a second token replaces the first. */
  function initAfterMetrics(): void {
    setTimeout(() => {
      if (!state.initialized) start();
      context.queue.forEach((call) => call());
    }, 1_000 * timeScale);
    scope.eventMetricSessionId = crypto.getRandomValues(new Uint32Array(4)).join('-');
    if (state.initializedInsights) return;
    state.initializedInsights = true;
    const script = document.createElement('script');
    script.src = `${metrics}/storage/event-metrics-sdk/js`;
    script.async = false;
    script.setAttribute('data-client-info-name', 'MercadoPago-SDK-Javascript');
    script.onload = script.onerror = start;
    document.head.append(script);
  }

  /** Caches, key and the device's frame stay; no request is made, except by 1.4, which starts over. */
  function clearSession(): void {
    state.tokenId = null;
    state.deviceProfileId = null;
    if (version !== '1.4.2') return;
    state.initialized = false;
    initMercadopago();
  }

  /** The beacon of 1.4 and 1.5: fire and forget, one request for each failure. */
  function track(status: number, type: string, data: unknown): void {
    if (version === '1.6.17') return;
    request({
      method: 'POST',
      url: `${api}/v1/payment_methods/track_error?public_key=${state.key}&js_version=${version}`,
      data: { status, type, data },
      timeout: 5_000,
    });
  }
}
