import { generate } from 'selfsigned';

/** A certificate for localhost, generated at each start and never stored: browsers ask once whether to continue. */
export async function certificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' });
  return { key, cert };
}
