// Reading and checking docx papers in a batch, beside pandoc and LibreOffice on the same files in the same run; growth to 10,000 files;
// and one check from the shell. Needs the build (npm run build) and, for the peers, the Debian packages pandoc and libreoffice-writer-nogui.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const shared = join(root, '..', 'shared', 'samples', 'originals');
const papers = [join(root, 'samples'), ...(existsSync(shared) ? [shared] : [])]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.docx'));

const work = mkdtempSync(join(tmpdir(), 'mingji-bench-'));

function batch(count: number): string {
  const folder = join(work, String(count));
  mkdirSync(folder);
  for (let index = 0; index < count; index += 1) {
    const paper = papers[index % papers.length] as string;
    copyFileSync(paper, join(folder, `${String(index).padStart(5, '0')}-${basename(paper)}`));
  }
  return folder;
}

interface Run {
  readonly files: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

function ours(folder: string): Run {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'read-and-check-child.ts'), folder, dist],
    { encoding: 'utf8' },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

/** Milliseconds per file of a program that is started once for each file, as people run it; undefined where it is not installed. */
function peer(program: string, files: readonly string[], args: (file: string) => string[]): number | undefined {
  if (spawnSync(program, ['--version']).error) return undefined;
  spawnSync(program, args(files[0] as string));
  const start = performance.now();
  for (const file of files) spawnSync(program, args(file));
  return (performance.now() - start) / files.length;
}

const runs = [100, 1_000, 10_000].map((count) => ours(batch(count)));
console.log(`read and check docx, ${papers.length} different papers, all cores`);
console.log('   files   seconds   ms/file   peak MB');
for (const { files, milliseconds, megabytes } of runs) {
  console.log(
    `${String(files).padStart(8)} ${(milliseconds / 1000).toFixed(2).padStart(9)} ${(milliseconds / files).toFixed(3).padStart(9)} ${megabytes.toFixed(0).padStart(9)}`,
  );
}

const perFile = (runs[1]?.milliseconds ?? 0) / 1_000;
const thousand = readdirSync(join(work, '1000')).map((name) => join(work, '1000', name));
const peers = [
  {
    name: 'pandoc docx → plain',
    bar: 40,
    each: peer('pandoc', thousand.slice(0, 40), (file) => ['-f', 'docx', '-t', 'plain', file]),
  },
  {
    name: 'LibreOffice docx → txt',
    bar: 300,
    each: peer('soffice', thousand.slice(0, 8), (file) => [
      '--headless',
      '--convert-to',
      'txt:Text',
      '--outdir',
      work,
      file,
    ]),
  },
];
for (const { name, bar, each } of peers) {
  if (each === undefined) console.log(`${name}: not installed, not compared`);
  else console.log(`${name}: ${each.toFixed(1)} ms a file, ${(each / perFile).toFixed(0)} times ours (bar: ${bar})`);
}

const start = performance.now();
spawnSync(process.execPath, [join(root, 'bin', 'mingji.mjs'), 'check', papers[0] as string]);
console.log(`one check from the shell: ${((performance.now() - start) / 1000).toFixed(2)} s (bar: 1)`);
rmSync(work, { recursive: true });
