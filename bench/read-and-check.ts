// Reading and checking docx papers, 120 made ones beside the real ones, in a batch (`mingji check FOLDER --format json`), beside pandoc and LibreOffice on the same files in the same run; growth to 10,000 files;
// and one check from the shell. Needs the build (npm run build) and, for the peers, the Debian packages pandoc and libreoffice-writer-nogui.
// Usage: node bench/read-and-check.ts [ROUNDS]. In each round everybody has a turn, so that what else runs on the machine strikes all alike;
// the medians of the rounds are compared. Whole processes are timed, start-up included, as people run them, with their CPU time beside.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeMadePapers } from './made-papers.ts';

const rounds = Number(process.argv[2] ?? 5);
const root = join(import.meta.dirname, '..');
const shared = join(root, '..', 'shared', 'samples', 'originals');
const work = mkdtempSync(join(tmpdir(), 'mingji-bench-'));
const made = join(work, 'made');
mkdirSync(made);
const real = [join(root, 'samples'), ...(existsSync(shared) ? [shared] : [])]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.docx'));
/** Real papers first, then made ones: none of them twice before all have had their turn. */
const papers = [...real, ...writeMadePapers(made, 120)];

/** What one file took, in milliseconds of the clock and of all processors together. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

interface Run extends Cost {
  readonly files: number;
  readonly megabytes: number;
}

/** A folder with so many papers, all of them in the file cache. */
function batch(count: number): string {
  const folder = join(work, String(count));
  mkdirSync(folder);
  for (let index = 0; index < count; index += 1) {
    const paper = papers[index % papers.length] as string;
    const copy = join(folder, `${String(index).padStart(5, '0')}-${basename(paper)}`);
    copyFileSync(paper, copy);
    readFileSync(copy);
  }
  return folder;
}

/** The report goes where nothing is kept, as that of the peers does. `before` is a program that starts ours. */
function ours(folder: string, before: readonly string[] = []): Run {
  const files = readdirSync(folder).length;
  const child = join(import.meta.dirname, 'read-and-check-child.ts');
  const [program = '', ...words] = [...before, process.execPath, child, 'check', folder, '--format', 'json'];
  const start = performance.now();
  const { stderr } = spawnSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  const wall = performance.now() - start;
  const { cpu, megabytes } = JSON.parse(stderr) as { cpu: number; megabytes: number };
  return { files, wall: wall / files, cpu: cpu / files, megabytes };
}

/** A program that is started once for each file by a shell, which tells the processor time of its children. */
function peer(command: string, files: readonly string[]): Cost {
  const start = performance.now();
  const { stdout } = spawnSync(
    'sh',
    ['-c', `for file in "$@"; do ${command} >"$0" 2>&1; done; times`, '/dev/null', ...files],
    {
      encoding: 'utf8',
    },
  );
  const wall = performance.now() - start;
  const [, children = ''] = stdout.trim().split('\n');
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  return { wall: wall / files.length, cpu: (seconds.reduce((sum, one) => sum + one, 0) * 1000) / files.length };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

const medianOf = (costs: readonly Cost[]): Cost => ({
  wall: median(costs.map(({ wall }) => wall)),
  cpu: median(costs.map(({ cpu }) => cpu)),
});

const columns = (...cells: readonly string[]): string => cells.map((cell) => cell.padStart(10)).join('');

const folders = [100, 1_000, 4_000, 10_000].map(batch);
const thousand = folders[1] ?? '';
const files = readdirSync(thousand).map((name) => join(thousand, name));
const peers = [
  { name: 'pandoc docx → plain', program: 'pandoc', bar: 40, sample: 18, command: 'pandoc -f docx -t plain "$file"' },
  {
    name: 'LibreOffice docx → txt',
    program: 'soffice',
    bar: 300,
    sample: 6,
    command: `soffice --headless --convert-to txt:Text --outdir '${work}' "$file"`,
  },
].filter(({ program }) => spawnSync(program, ['--version']).error === undefined);

const batches: Run[] = [];
const alone: Cost[] = [];
const theirs = peers.map((): Cost[] => []);
for (let round = 0; round < rounds; round += 1) {
  batches.push(ours(thousand));
  if (process.platform === 'linux') alone.push(ours(thousand, ['taskset', '-c', '0']));
  for (const [index, { command, sample }] of peers.entries())
    theirs[index]?.push(peer(command, files.slice(0, sample)));
}
const own = medianOf(batches);

console.log(
  `read and check docx: ${papers.length} different papers, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, medians of ${rounds} rounds`,
);
console.log(`${''.padEnd(28)}${columns('ms/file', 'CPU ms', 'times ours', 'CPU times', 'bar')}`);
const row = (name: string, { wall, cpu }: Cost, bar = ''): string =>
  `${name.padEnd(28)}${columns(wall.toFixed(2), cpu.toFixed(2), (wall / own.wall).toFixed(0), (cpu / own.cpu).toFixed(0), bar)}`;
console.log(row('ours, all cores, 1,000', own));
if (alone.length > 0) console.log(row('ours, one core, 1,000', medianOf(alone)));
for (const [index, { name, bar }] of peers.entries())
  console.log(row(name, medianOf(theirs[index] ?? []), String(bar)));

console.log(`\n${columns('files', 'seconds', 'ms/file', 'CPU ms', 'peak MB')}`);
for (const { files: count, wall, cpu, megabytes } of folders.map((folder) => ours(folder))) {
  console.log(
    columns(String(count), ((wall * count) / 1000).toFixed(2), wall.toFixed(2), cpu.toFixed(2), megabytes.toFixed(0)),
  );
}

const shell = Array.from({ length: rounds }, () => {
  const start = performance.now();
  spawnSync(process.execPath, [join(root, 'bin', 'mingji.mjs'), 'check', papers[0] as string]);
  return (performance.now() - start) / 1000;
});
console.log(`\none check from the shell: ${median(shell).toFixed(2)} s (bar: 1)`);
rmSync(work, { recursive: true });
