/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { type?: string } };
}

/** `RunMicrotasks` belongs to the second, everything else to the first. */
export const traceCategories = ['devtools.timeline', 'v8.execute'];

/** The DOM events of one key. */
const KEY_EVENTS = new Set(['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup']);

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

const contains = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer !== inner &&
  outer.tid === inner.tid &&
  outer.pid === inner.pid &&
  outer.ts <= inner.ts &&
  endOf(inner) <= endOf(outer);

/** Those not nested in another. */
const outermost = (events: TraceEvent[]): TraceEvent[] =>
  events.filter((event) => !events.some((other) => contains(other, event)));

const LAYOUT = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint']);

/** Time of this work for each key, up to the next one, in milliseconds. */
const perKey = (keydowns: TraceEvent[], work: TraceEvent[]): number[] =>
  keydowns.map(({ ts }, key) => {
    const next = keydowns[key + 1]?.ts ?? Infinity;
    const ofKey = work.filter((one) => one.ts >= ts && one.ts < next);
    return ofKey.reduce((sum, { dur = 0 }) => sum + dur / 1_000, 0);
  });

/** Times for each key of a trace, in milliseconds. */
export interface KeyTimes {
  /**
   * JavaScript: the listeners of all its events and the following microtasks, in which Lit renders. Excludes the
   * browser's own work (editing, layout not forced by a listener, painting).
   */
  listeners: number[];
  /** Style and layout, up to the next key, including its frame. */
  layout: number[];
}

export function keyTimes(trace: Buffer): KeyTimes {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const dispatches = traceEvents
    .filter(({ name, args }) => name === 'EventDispatch' && KEY_EVENTS.has(args.data?.type ?? ''))
    .sort((a, b) => a.ts - b.ts);
  const keydowns = dispatches.filter(({ args }) => args.data?.type === 'keydown');
  const scripts = outermost(traceEvents.filter(({ name }) => name === 'FunctionCall' || name === 'RunMicrotasks'));
  const inKeys = scripts.filter((script) => dispatches.some((dispatch) => contains(dispatch, script)));
  const layout = outermost(traceEvents.filter(({ name, dur }) => LAYOUT.has(name) && dur !== undefined));
  return { listeners: perKey(keydowns, inKeys), layout: perKey(keydowns, layout) };
}
