/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { type?: string } };
}

/** `RunMicrotasks` is of the second, everything else of the first. */
export const traceCategories = ['devtools.timeline', 'v8.execute'];

/** The DOM events that one key makes. */
const KEY_EVENTS = new Set(['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup']);

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

const contains = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer !== inner &&
  outer.tid === inner.tid &&
  outer.pid === inner.pid &&
  outer.ts <= inner.ts &&
  endOf(inner) <= endOf(outer);

/** Those that are in none of the others. */
const outermost = (events: TraceEvent[]): TraceEvent[] =>
  events.filter((event) => !events.some((other) => contains(other, event)));

const LAYOUT = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint']);

/** Milliseconds of style and layout for each key of a trace, up to the next key: its frame is in it. */
export function layoutTimes(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const keydowns = traceEvents.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  const starts = keydowns.map(({ ts }) => ts).sort((a, b) => a - b);
  const work = outermost(traceEvents.filter(({ name, dur }) => LAYOUT.has(name) && dur !== undefined));
  return starts.map((start, key) => {
    const next = starts[key + 1] ?? Infinity;
    const ofKey = work.filter(({ ts }) => ts >= start && ts < next);
    return ofKey.reduce((sum, { dur = 0 }) => sum + dur / 1_000, 0);
  });
}

/**
 * Milliseconds of JavaScript for each key of a trace: the listeners of all its events, with the microtasks after them,
 * in which Lit renders. The browser's own work (editing, layout that no listener asks for, painting) is not in it.
 */
export function listenerTimes(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const dispatches = traceEvents
    .filter(({ name, args }) => name === 'EventDispatch' && KEY_EVENTS.has(args.data?.type ?? ''))
    .sort((a, b) => a.ts - b.ts);
  const scripts = outermost(traceEvents.filter(({ name }) => name === 'FunctionCall' || name === 'RunMicrotasks'));
  const inKeys = scripts.filter((script) => dispatches.some((dispatch) => contains(dispatch, script)));
  const keydowns = dispatches.filter(({ args }) => args.data?.type === 'keydown');
  return keydowns.map(({ ts }, key) => {
    const next = keydowns[key + 1]?.ts ?? Infinity;
    const ofKey = inKeys.filter((script) => script.ts >= ts && script.ts < next);
    return ofKey.reduce((sum, { dur = 0 }) => sum + dur / 1_000, 0);
  });
}
