// Reads a folder of flattened papers and measures recall and precision of (三级指标, 指标值) pairs over those with a gold file, by the
// conventions of ../shared/samples/README.md. Without a folder: the field papers beside the repository, then those written for the tests.
// Exit 0 when both are at least 95 % in each folder. Run: node bench/field-papers.ts [FOLDER] [--only=PART] [--verbose]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractPlan } from '../src/extraction/extract-plan.ts';
import type { Plan } from '../src/model/plan.ts';
import { readDocument } from '../src/readers/read-document.ts';
import { compareWithGold, type Gold, indicatorsOf, type Score, show } from '../tests/corpus/field-gold.ts';

const REQUIRED = 0.95;
const HERE = dirname(fileURLToPath(import.meta.url));
const FOLDERS = [
  resolve(HERE, '..', '..', 'shared', 'samples', 'field'),
  resolve(HERE, '..', 'tests', 'corpus', 'field'),
] as const;
const verbose = process.argv.includes('--verbose');
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const only = process.argv.filter((argument) => argument.startsWith('--only=')).map((argument) => argument.slice(7));

async function readPaper(path: string): Promise<Plan> {
  return extractPlan(await readDocument(readFileSync(path), basename(path)));
}

/** Prints what was read of each paper of a folder; whether recall and precision reach the bar, or the folder is absent. */
async function measure(folder: string): Promise<boolean> {
  if (!existsSync(folder)) {
    console.log(`skipped: ${folder} is absent, there is nothing to measure`);
    return true;
  }
  const papers = readdirSync(folder).filter(
    (file) => file.endsWith('.txt') && (only.length === 0 || only.some((part) => file.includes(part))),
  );
  const scores: Score[] = [];
  const without: string[] = [];
  for (const paper of papers.sort()) {
    const goldPath = join(folder, paper.replace(/\.txt$/, '.gold.json'));
    const plan = await readPaper(join(folder, paper));
    const indicators = indicatorsOf(plan);
    if (existsSync(goldPath)) {
      console.log(paper);
      const score = compareWithGold(JSON.parse(readFileSync(goldPath, 'utf8')) as Gold, plan);
      for (const complaint of score.complaints) console.log(`    ${complaint}`);
      console.log(`    ${score.found} of ${score.expected} found, ${score.invented} invented`);
      scores.push(score);
    } else {
      without.push(`    ${String(indicators.length).padStart(3)}  ${paper}`);
      if (verbose) for (const indicator of indicators) without.push(`         ${show(indicator)}`);
    }
  }
  if (without.length > 0) console.log(`\nwithout gold: indicators read\n${without.join('\n')}`);
  const sum = (key: Exclude<keyof Score, 'complaints'>) => scores.reduce((total, score) => total + score[key], 0);
  const recall = sum('found') / Math.max(1, sum('expected'));
  const precision = sum('found') / Math.max(1, sum('found') + sum('invented'));
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(`\n${folder}: ${scores.length} papers with gold`);
  console.log(`departments, years, names, codes and amounts: ${sum('headsMet')} of ${sum('heads')}`);
  console.log(`levels, actual values and weights of the pairs found: ${sum('fieldsMet')} of ${sum('fields')}`);
  console.log(
    `recall ${percent(recall)} (${sum('found')} of ${sum('expected')}), precision ${percent(precision)}, required ${percent(REQUIRED)} each\n`,
  );
  return recall >= REQUIRED && precision >= REQUIRED;
}

let isMet = true;
for (const folder of folders.length > 0 ? folders.map((name) => resolve(name)) : FOLDERS)
  isMet = (await measure(folder)) && isMet;
process.exit(isMet ? 0 : 1);
