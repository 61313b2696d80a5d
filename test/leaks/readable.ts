import { constants, gunzipSync, inflateSync } from 'node:zlib';

const isGzip = (body: Buffer): boolean => body[0] === 0x1f && body[1] === 0x8b;

/** Where a zlib stream may begin: Sentry's and Datadog's workers put one inside an envelope or a multipart body. */
function* zlibStarts(body: Buffer): Iterable<number> {
  for (let at = body.indexOf(0x78); at >= 0; at = body.indexOf(0x78, at + 1)) {
    if ([0x01, 0x5e, 0x9c, 0xda].includes(body[at + 1] ?? 0)) yield at;
  }
}

function inflated(body: Buffer): string {
  for (const at of zlibStarts(body)) {
    try {
      return inflateSync(body.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }).toString();
    } catch {
      // Two bytes that only looked like the beginning of one.
    }
  }
  return '';
}

/** PostHog puts compressed events into its JSON, a character for each byte. */
const withoutInnerGzip = (text: string): string =>
  text.replace(/"(\\u001f(?:[^"\\]|\\.)*)"/g, (whole) => {
    const inner = Buffer.from(JSON.parse(whole) as string, 'latin1');
    return isGzip(inner) ? readable(inner) : whole;
  });

/** What a recorder has sent, as text: decompressed, and with JSON inside JSON opened. */
export function readable(body: Buffer): string {
  if (isGzip(body)) return readable(gunzipSync(body));
  const text = withoutInnerGzip(body.toString());
  return [text, inflated(body)].join('\n').replaceAll('\\', '');
}
