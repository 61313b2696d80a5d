import { execFile, type ExecFileOptions } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program; what it has written is what it has to say where it fails. */
async function run(file: string, args: string[], options: ExecFileOptions): Promise<string> {
  try {
    return String((await execute(file, args, options)).stdout);
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout, { cause: error });
  }
}

/** Packages a shop has installed besides this one. */
const INSTALLED = ['playwright', 'playwright-core', '@playwright/test', '@types/node', 'undici-types'];

/** A shop's project outside of this one, with the package as npm would give it. */
async function installShop(): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'a-shop-'));
  const modules = join(project, 'node_modules');
  await cp(join(root, 'test/testing/merchant'), project, { recursive: true });
  await mkdir(join(modules, 'mercadopago-elements'), { recursive: true });
  const stdout = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], {
    cwd: root,
  });
  const tarball = join(project, stdout.trim().split('\n').at(-1)!);
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', join(modules, 'mercadopago-elements')], {});
  for (const name of INSTALLED) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(modules, name), 'dir');
  }
  return project;
}

let project: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  project = await installShop();
});

test.afterAll(() => rm(project, { recursive: true, force: true }));

test("a shop's own tests pass with mercadopago-elements/testing", async ({ launchOptions }) => {
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const env = { ...process.env, CHROMIUM_PATH: launchOptions.executablePath, TEST_WORKER_INDEX: undefined };
  const stdout = await run(process.execPath, [playwright, 'test'], { cwd: project, env });
  expect(stdout).toContain('7 passed');
});

test('its types fit a strict project', async () => {
  const typescript = join(root, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [typescript, '-p', project], { cwd: project });
});

test('it can be imported without a DOM, and without playwright', async () => {
  const script = "import('mercadopago-elements/testing').then((it) => console.log(Object.keys(it).sort().join()))";
  await rm(join(project, 'node_modules/playwright'));
  await rm(join(project, 'node_modules/playwright-core'));
  const stdout = await run(process.execPath, ['-e', script], { cwd: project });
  expect(stdout.trim()).toBe(
    'completeChallenge,createSandbox,expectStatus,fillCard,outcome,replaceFetch,routeSandbox,sandboxAt,testCards,testRunnerKeyboard,userEventKeyboard',
  );
});
