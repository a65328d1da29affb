#!/usr/bin/env node
// The `mingji` command. Plain JavaScript without dependencies, so that it also starts on a Node that is too old for
// the program itself: then it goes on with the Node that `npm start` keeps in .runtime (see tools/start.mjs).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findRuntime, isNewEnough } from '../tools/runtime.mjs';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
if (!existsSync(main)) {
  console.error('明绩还没有编译：请先在本目录运行 npm start。 / Not built yet: run "npm start" in this folder first.');
  process.exit(78);
}
// V8's own choice lets garbage pile up to two hundred megabytes before it looks; a server does not need them and stays under 300 MB so
// (docs/measurements.md). The flags have to be there when the process begins, so the process begins once more, as itself.
const sparing = ['--max-semi-space-size=8', '--heap-growing-percent=50'];
if (
  process.argv[2] === 'serve' &&
  isNewEnough(process.version) &&
  process.platform !== 'win32' &&
  typeof process.execve === 'function' &&
  !process.execArgv.some((word) => word.startsWith('--max-semi-space-size'))
) {
  const words = [...sparing, ...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.execve(process.execPath, [process.execPath, ...words], process.env);
}
if (isNewEnough(process.version)) {
  const { run } = await import(new URL('../dist/main.js', import.meta.url).href);
  await run(process.argv.slice(2));
} else {
  const node = findRuntime();
  if (!node) {
    console.error(
      `需要 Node 22.18 或更高版本（当前 ${process.version}）：请先运行 npm start，它会自动准备。 / Node 22.18 or newer is needed; "npm start" prepares it.`,
    );
    process.exit(78);
  }
  const { status } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
