// Reads the pdfs of tests/corpus/pdf many times and, in the same run, has poppler's `pdftotext -layout` convert the same files, one
// process per file as people run it. Prints milliseconds per page and the ratio; the bar is 1. Usage: node bench/read-pdf.ts [FILES]
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultLimits } from '../src/readers/limits.ts';
import { readPdf } from '../src/readers/pdf/read-pdf.ts';

const corpus = join(dirname(fileURLToPath(import.meta.url)), '..', 'tests', 'corpus', 'pdf');
const files = Number(process.argv[2] ?? 200);

interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** The text pdfs of the corpus (no scans, none that needs a password), with their number of pages. */
async function sources(): Promise<Source[]> {
  const found: Source[] = [];
  for (const name of readdirSync(corpus).filter((file) => /^(?!needs-)[^.]+(\.(?!scan)\w+)?\.pdf$/.test(file))) {
    const bytes = readFileSync(join(corpus, name));
    const { value } = await readPdf(bytes, defaultLimits);
    const pages = value.flatMap((block) =>
      block.kind === 'table' ? block.cells.map((cell) => cell.at.page ?? 1) : [block.at.page ?? 1],
    );
    found.push({ name, bytes, pages: Math.max(...pages) });
  }
  return found;
}

function milliseconds(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const all = await sources();
const batch = Array.from({ length: files }, (_, index) => all[index % all.length]).filter((one) => one !== undefined);
const pages = batch.reduce((sum, source) => sum + source.pages, 0);

const folder = join(tmpdir(), `mingji-bench-pdf-${process.pid}`);
mkdirSync(folder);
try {
  const paths = batch.map((source, index) => {
    const path = join(folder, `${index}-${source.name}`);
    writeFileSync(path, source.bytes);
    return path;
  });
  const oursStart = process.hrtime.bigint();
  for (const path of paths) await readPdf(readFileSync(path), defaultLimits);
  const ours = milliseconds(oursStart);
  const theirsStart = process.hrtime.bigint();
  for (const path of paths) execFileSync('pdftotext', ['-layout', path, `${path}.txt`]);
  const theirs = milliseconds(theirsStart);
  console.log(`${files} files, ${pages} pages`);
  console.log(`readPdf             ${(ours / pages).toFixed(2)} ms per page`);
  console.log(`pdftotext -layout   ${(theirs / pages).toFixed(2)} ms per page (one process per file)`);
  console.log(`ratio               ${(ours / theirs).toFixed(2)} (bar: at most 1)`);
  for (const source of all) console.log(`  ${source.name}: ${await perFile(source)}`);
  console.log(`peak memory         ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
} finally {
  rmSync(folder, { recursive: true });
}

/** One file by itself, both ways. */
async function perFile(source: Source): Promise<string> {
  const path = join(folder, source.name);
  writeFileSync(path, source.bytes);
  const rounds = 10;
  const oursStart = process.hrtime.bigint();
  for (let round = 0; round < rounds; round++) await readPdf(readFileSync(path), defaultLimits);
  const ours = milliseconds(oursStart) / rounds;
  const theirsStart = process.hrtime.bigint();
  for (let round = 0; round < rounds; round++) execFileSync('pdftotext', ['-layout', path, `${path}.txt`]);
  const theirs = milliseconds(theirsStart) / rounds;
  return `${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms`;
}
