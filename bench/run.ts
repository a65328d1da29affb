// Runs benchmarks: `npm run bench` lists them, `npm run bench NAME…` runs some. Each prints its figures beside a peer in the same run.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts' && !file.endsWith('-child.ts'))
  .map((file) => file.slice(0, -'.ts'.length));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
if (wanted.length === 0) {
  console.log(`npm run bench NAME…   ${names.join(' ')}`);
}
for (const name of wanted) {
  if (!names.includes(name)) {
    console.error(`There is no benchmark "${name}": ${names.join(', ')}`);
    process.exit(64);
  }
  const { status } = spawnSync(process.execPath, [join(folder, `${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
