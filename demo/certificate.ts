import { generate } from 'selfsigned';

/** A certificate for localhost, made on the spot and kept nowhere: browsers ask once whether to go on. */
export async function certificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' });
  return { key, cert };
}
