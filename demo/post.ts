import type { Context } from 'hono';

/** The fields of a post. Their names are logged, so that the log shows what reaches the shop, and never a value. */
export async function readPost(c: Context): Promise<URLSearchParams> {
  const post = new URLSearchParams(await c.req.text());
  // Names come from outside: encoded, they cannot break the line.
  console.log(`${c.req.path} fields=${[...post.keys()].map(encodeURIComponent)}`);
  return post;
}
