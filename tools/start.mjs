#!/usr/bin/env node
// The one script behind `npm start`, `npm test`, `npm run check` …: it needs nothing installed, runs on Node 18 or newer,
// and does all the set-up itself: a Node that is new enough, the packages of the lock file, the build.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fetchRuntime, isNewEnough, npmCommand, root } from './runtime.mjs';

const [command = 'start', ...rest] = process.argv.slice(2);
const node = isNewEnough(process.version) ? process.execPath : fetchRuntime();
// Children find the right node first, whatever the shell's own is.
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };

function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, env, stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? 1;
}
const must = (status) => {
  if (status !== 0) process.exit(status);
};
const script = (...parts) => join(root, 'node_modules', ...parts);
const tsc = (...args) => run(node, [script('typescript', 'bin', 'tsc'), ...args]);

// `npm install --no-save` and not `npm ci`: the lock file pins every version, but a registry mirror may lack the optional
// binaries of other platforms, which `npm ci` refuses and `npm install` passes over. The lock file is never rewritten.
function install() {
  const stamp = join(root, 'node_modules', '.mingji-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing packages …');
  must(
    run(npmCommand(), ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    }),
  );
  writeFileSync(stamp, wanted);
}

/** The newest change below a folder, in milliseconds. */
function newest(folder) {
  let latest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

function build() {
  const stamp = join(root, 'dist', '.built');
  const sources = Math.max(newest(join(root, 'src')), newest(join(root, 'tools')));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > sources) return;
  console.error('Building …');
  must(run(node, ['tools/build.ts']));
  writeFileSync(stamp, '');
}

/** The web application is bundled anew when it, or what it takes from src, has changed. */
function buildWeb() {
  const stamp = join(root, 'dist', 'web', '.built');
  const folders = ['web', 'src/contract', 'src/model', 'src/base'].map((folder) => newest(join(root, folder)));
  const sources = Math.max(...folders, statSync(join(root, 'package-lock.json')).mtimeMs);
  if (existsSync(stamp) && statSync(stamp).mtimeMs > sources) return;
  console.error('Building the web application …');
  must(run(node, [script('vite', 'bin', 'vite.js'), 'build', '-c', 'web/vite.config.ts', '--logLevel', 'warn']));
  must(run(node, ['tools/compress-web.mjs']));
  writeFileSync(stamp, '');
}

/** Runs the server as a child, so that Ctrl-C and SIGTERM reach it and it closes its database before this process ends. */
function serve(args) {
  const child = spawn(node, ['bin/mingji.mjs', 'serve', ...args], { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

const commands = {
  start() {
    const isNamed = rest.some((word) => /^(?:-d|--data)\b/.test(word)) || env.MINGJI_DATA;
    return serve([...(isNamed ? [] : ['--data', '.data']), ...rest]);
  },
  test() {
    return run(node, ['tools/run-tests.mjs', ...rest]);
  },
  check() {
    const steps = [
      ['types', () => tsc('-p', 'tsconfig.json')],
      ['types of the web application', () => tsc('-p', 'web/tsconfig.json')],
      [
        'lint and format',
        () => run(node, [script('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings']),
      ],
      ['rooms', () => run(node, ['tools/layers.ts'])],
      ['punctuation', () => run(node, ['tools/punctuation.ts'])],
      ['generated pages', () => run(node, ['tools/generate.ts', '--check'])],
    ];
    for (const [name, step] of steps) {
      console.error(`check: ${name}`);
      must(step());
    }
    return 0;
  },
  build: () => 0,
  generate: () => run(node, ['tools/generate.ts', ...rest]),
  bench: () => run(node, ['bench/run.ts', ...rest]),
};

if (!commands[command]) {
  console.error(`Unknown command ${command}; there are: ${Object.keys(commands).join(', ')}`);
  process.exit(64);
}
install();
build();
if (['start', 'test', 'build', 'bench'].includes(command)) buildWeb();
process.exit(await commands[command]());
