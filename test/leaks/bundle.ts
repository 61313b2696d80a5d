import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** A recorder of `recorders/` as one classic script, with its package from npm inside. */
export async function bundle(recorder: string): Promise<string> {
  const entry = fileURLToPath(new URL(`recorders/${recorder}.ts`, import.meta.url));
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'recorder' } },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}
