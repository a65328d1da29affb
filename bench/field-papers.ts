// Reads a folder of flattened papers and measures recall and precision of (三级指标, 指标值) pairs over those with a gold file, by the
// conventions of ../shared/samples/README.md. Without a folder: the field papers beside the repository, then those written for the tests.
// Exit 0 when both are at least 95 % in each folder. Run: node bench/field-papers.ts [FOLDER] [--only=PART] [--verbose]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractPlan } from '../src/extraction/extract-plan.ts';
import type { Block, Document } from '../src/model/document.ts';
import type { Indicator, Plan } from '../src/model/plan.ts';

const REQUIRED = 0.95;
const HERE = dirname(fileURLToPath(import.meta.url));
const FOLDERS = [
  resolve(HERE, '..', '..', 'shared', 'samples', 'field'),
  resolve(HERE, '..', 'tests', 'corpus', 'field'),
] as const;
const verbose = process.argv.includes('--verbose');
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const only = process.argv.filter((argument) => argument.startsWith('--only=')).map((argument) => argument.slice(7));

interface GoldIndicator {
  readonly level1?: string | null;
  readonly level2?: string | null;
  readonly level3: string;
  readonly target: string;
  readonly weight?: number;
  readonly actual?: string;
  readonly doubtful?: boolean;
  readonly level3Alternatives?: readonly string[];
  readonly targetAlternatives?: readonly string[];
}

interface Gold {
  readonly department?: string;
  readonly fiscalYear?: number;
  readonly projects: readonly {
    readonly name: string;
    readonly code?: string | null;
    readonly budgetWan?: number;
    readonly budgetAlternatives?: readonly number[];
    readonly indicators: readonly GoldIndicator[];
  }[];
}

/** Without white space and without the marks that templates print: ★, *, 指标1:, (≥**人). */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s★☆*]/g, '')
    .replace(/^指标\d+[:.、]?/, '')
    .replace(/\([≥≤<>=]+[^()]*\)/g, '')
    .replace(/[≥≤<>](?=人$|个$|%$)/g, '');
}

function readPaper(path: string): Plan {
  const text = readFileSync(path, 'utf8');
  const blocks: Block[] = text
    .split(/\r?\n/)
    .map((line, index) => ({ kind: 'paragraph', text: line, at: { line: index + 1 } }));
  const document: Document = { source: { file: path, sha256: '', format: 'text' }, blocks, messages: [] };
  return extractPlan(document);
}

function indicatorsOf(plan: Plan): Indicator[] {
  return [...plan.indicators, ...plan.projects.flatMap((project) => project.indicators)];
}

function show(indicator: Indicator): string {
  return `${indicator.level1} / ${indicator.level2} / ${indicator.level3} = ${indicator.target.text}`;
}

interface Score {
  readonly found: number;
  readonly expected: number;
  readonly invented: number;
  readonly fields: number;
  readonly fieldsMet: number;
  readonly heads: number;
  readonly headsMet: number;
}

/** Department, year, and name, code and amount of each project: how many of those in the gold were read. */
function compareHeads(gold: Gold, plan: Plan): Pick<Score, 'heads' | 'headsMet'> {
  let [heads, headsMet] = [0, 0];
  const check = (name: string, wanted: readonly unknown[], got: unknown) => {
    heads += 1;
    if (wanted.some((text) => fold(String(text)) === fold(String(got ?? '')))) headsMet += 1;
    else console.log(`    ${name}: expected ${wanted.join(' or ')}, got ${got}`);
  };
  if (gold.department) check('department', [gold.department], plan.department.name);
  if (gold.fiscalYear) check('fiscal year', [gold.fiscalYear], plan.fiscalYear);
  for (const wanted of gold.projects) {
    const isWhole = /部门整体|^$/.test(wanted.name);
    const have = plan.projects.find((project) => fold(project.name) === fold(wanted.name));
    if (!isWhole) check('project', [wanted.name], have?.name);
    if (wanted.code) check('code', [wanted.code], have?.code);
    if (wanted.budgetWan === undefined) continue;
    const amounts = [wanted.budgetWan, ...(wanted.budgetAlternatives ?? [])].map((amount) =>
      Math.round(amount * 10_000),
    );
    check('amount', amounts, Number((isWhole ? plan.budget : have?.amounts)?.total ?? Number.NaN));
  }
  return { heads, headsMet };
}

function compare(gold: Gold, plan: Plan): Score {
  const left = indicatorsOf(plan);
  let [found, expected, fields, fieldsMet] = [0, 0, 0, 0];
  for (const want of gold.projects.flatMap((project) => project.indicators)) {
    const names = [want.level3, ...(want.level3Alternatives ?? [])].map(fold);
    const targets = [want.target, ...(want.targetAlternatives ?? [])].map(fold);
    const at = left.findIndex((have) => names.includes(fold(have.level3)) && targets.includes(fold(have.target.text)));
    if (at < 0 && want.doubtful) {
      const similar = left.findIndex(
        (have) => fold(have.level3 + have.target.text) === fold(want.level3 + want.target),
      );
      if (similar >= 0) left.splice(similar, 1);
      continue;
    }
    const [have] = at < 0 ? [] : left.splice(at, 1);
    if (want.doubtful) continue;
    expected += 1;
    if (!have) {
      console.log(`    missed    ${want.level1} / ${want.level2} / ${want.level3} = ${want.target}`);
      continue;
    }
    found += 1;
    for (const [name, wanted, got] of [
      ['level1', want.level1, have.level1],
      ['level2', want.level2, have.level2],
      ['actual', want.actual, have.actual],
      ['weight', want.weight, have.weight],
    ] as const) {
      if (wanted === undefined || wanted === null) continue;
      fields += 1;
      if (fold(String(wanted)) === fold(String(got ?? ''))) fieldsMet += 1;
      else console.log(`    ${name} of ${want.level3}: expected ${wanted}, got ${got}`);
    }
  }
  for (const have of left) console.log(`    invented  ${show(have)}`);
  return { found, expected, invented: left.length, fields, fieldsMet, ...compareHeads(gold, plan) };
}

/** Prints what was read of each paper of a folder; whether recall and precision reach the bar, or the folder is absent. */
function measure(folder: string): boolean {
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
    const plan = readPaper(join(folder, paper));
    const indicators = indicatorsOf(plan);
    if (existsSync(goldPath)) {
      console.log(paper);
      const score = compare(JSON.parse(readFileSync(goldPath, 'utf8')) as Gold, plan);
      console.log(`    ${score.found} of ${score.expected} found, ${score.invented} invented`);
      scores.push(score);
    } else {
      without.push(`    ${String(indicators.length).padStart(3)}  ${paper}`);
      if (verbose) for (const indicator of indicators) without.push(`         ${show(indicator)}`);
    }
  }
  if (without.length > 0) console.log(`\nwithout gold: indicators read\n${without.join('\n')}`);
  const sum = (key: keyof Score) => scores.reduce((total, score) => total + score[key], 0);
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

const measured = (folders.length > 0 ? folders.map((folder) => resolve(folder)) : FOLDERS).map(measure);
process.exit(measured.every((met) => met) ? 0 : 1);
