import type { Context } from 'hono';

/** Whether a script reads the answer, and not a browser that shows it. */
export const wantsJson = (c: Context): boolean => c.req.header('accept') === 'application/json';

/** The fields of a post. Logs their names, never a value, so that the log shows what reaches the shop. */
export async function readPost(c: Context): Promise<URLSearchParams> {
  const post = new URLSearchParams(await c.req.text());
  // Names come from outside: encode them, so that they cannot break the line.
  console.log(`${c.req.path} fields=${[...post.keys()].map(encodeURIComponent)}`);
  return post;
}
