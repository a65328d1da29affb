// Official forms per second for 1,000 projects, one by one and as one bound document, beside LibreOffice converting the same docx files to
// pdf in the same run: many files in one process, and one process per file on a sample. Memory is that of this process and of those that it has
// started, the pages that they share counted once. The peer needs the Debian package libreoffice-writer-nogui.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bindForms } from '../src/forms/bind.ts';
import { renderDocx } from '../src/forms/docx/render-docx.ts';
import { findForm } from '../src/forms/forms.ts';
import { layOut } from '../src/forms/lay-out.ts';
import type { FilledForm } from '../src/forms/sheet.ts';
import { renderXlsx } from '../src/forms/xlsx/render-xlsx.ts';
import type { Plan, Project } from '../src/model/plan.ts';
import { parsePlan } from '../src/services/forms/parse-plan.ts';
import { startPdfProcess } from '../src/services/forms/pdf-process.ts';

const PROJECTS = 1_000;
/** Files of the peer's batch, and of its sample with a process each. */
const BATCH = 300;
const ALONE = 10;
const BARS = { docx: 300, xlsx: 300, batch: 3, alone: 30 };

const sample = join(import.meta.dirname, '..', 'samples', 'plans', 'yunchuan-culture-2025-result.plan.json');
const plan = parsePlan(readFileSync(sample, 'utf8'), 'sample');

/** A thousand different projects: other names, amounts and actual values, so that nothing is written twice. */
function projectOf(number: number): Project {
  const [from] = plan.projects.slice(number % plan.projects.length);
  if (!from) throw new Error('the sample plan has no project');
  return {
    ...from,
    name: `${from.name}（第${number}期）`,
    code: `139900${25}P${String(number).padStart(12, '0')}`,
    amounts: { ...from.amounts, total: String(100_000 + number * 137) },
    indicators: from.indicators.map((one, index) => ({
      ...one,
      level3: `${one.level3}（${number}-${index}）`,
      score: String((number * 7 + index) % 11),
    })),
  };
}

const form = findForm('project-self-evaluation');
if (!form) throw new Error('project-self-evaluation');
const thousand: Plan = { ...plan, projects: Array.from({ length: PROJECTS }, (_, number) => projectOf(number)) };
const fill = (project: Project): FilledForm => layOut(form, { plan: thousand, project });

/** Megabytes of this process and its children (Linux), or of this process alone. */
function megabytes(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
    return Math.round(['self', ...children].map(shareOf).reduce((a, b) => a + b, 0) / 1024);
  } catch {
    return Math.round(process.memoryUsage.rss() / 1024 / 1024);
  }
}

/** Kilobytes of a process, its part of the pages that it shares. A process that has just ended holds nothing. */
function shareOf(pid: string): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

interface Timed {
  readonly milliseconds: number;
  readonly memory: readonly number[];
  /** The most that was seen, looked at each 50 ms. */
  readonly most: number;
}

type Write = (filled: FilledForm) => Uint8Array | Promise<Uint8Array>;

async function timed(work: (memory: number[]) => Promise<void>): Promise<Timed> {
  const memory: number[] = [];
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, megabytes());
  }, 50);
  const start = performance.now();
  await work(memory);
  const milliseconds = performance.now() - start;
  clearInterval(look);
  return { milliseconds, memory, most: Math.max(most, megabytes()) };
}

/** One form after the other, memory after each quarter. */
const oneByOne = (write: Write): Promise<Timed> =>
  timed(async (memory) => {
    for (const [index, project] of thousand.projects.entries()) {
      await write(fill(project));
      if ((index + 1) % (PROJECTS / 4) === 0) memory.push(megabytes());
    }
  });

const bound = (write: Write): Promise<Timed> =>
  timed(async () => {
    const names = thousand.projects.map(({ name }) => name);
    await write(bindForms(thousand.projects.map(fill), names));
  });

const work = mkdtempSync(join(tmpdir(), 'mingji-forms-'));

/** Milliseconds for each file that LibreOffice converts to pdf in one process. */
function office(files: readonly string[]): number {
  const start = performance.now();
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(work, 'out'), ...files]);
  return (performance.now() - start) / files.length;
}

const pdf = startPdfProcess();
const writers: Readonly<Record<string, Write>> = { docx: renderDocx, xlsx: renderXlsx, pdf: pdf.render };
console.log(`${form.title.zh}, ${PROJECTS} projects, one page each and more`);
console.log(
  '        one by one              bound             MB after 250, 500, 750, 1000 one by one; at most; at most bound',
);
const perForm: Record<string, number> = {};
for (const [name, write] of Object.entries(writers)) {
  const [warmUp] = thousand.projects;
  if (warmUp) await write(fill(warmUp));
  const single = await oneByOne(write);
  const whole = await bound(write);
  perForm[name] = single.milliseconds / PROJECTS;
  const show = ({ milliseconds }: Timed): string =>
    `${(PROJECTS / (milliseconds / 1000)).toFixed(0).padStart(6)}/s ${(milliseconds / PROJECTS).toFixed(2).padStart(6)} ms`;
  console.log(
    `${name.padEnd(6)}${show(single)}    ${show(whole)}      ${single.memory.join('  ')}; ${single.most}; ${whole.most}`,
  );
}
pdf.close();
for (const name of ['docx', 'xlsx'] as const) {
  const rate = 1000 / (perForm[name] ?? 1);
  console.log(
    `${name}: ${rate.toFixed(0)} forms a second, bar ${BARS[name]}: ${rate >= BARS[name] ? 'met' : 'MISSED'}`,
  );
}

if (spawnSync('soffice', ['--version']).error) {
  console.log('LibreOffice is not installed: the pdf is not compared');
} else {
  mkdirSync(join(work, 'in'));
  const files = thousand.projects.slice(0, BATCH).map((project, index) => {
    const file = join(work, 'in', `${index}.docx`);
    writeFileSync(file, renderDocx(fill(project)));
    return file;
  });
  office(files.slice(0, 1));
  const batch = office(files);
  const alone = files.slice(0, ALONE).reduce((sum, file) => sum + office([file]), 0) / ALONE;
  const ours = perForm['pdf'] ?? 1;
  const verdict = (times: number, bar: number): string =>
    `${times.toFixed(1)} times ours, bar ${bar}: ${times >= bar ? 'met' : 'MISSED'}`;
  console.log(
    `LibreOffice, ${BATCH} docx in one process: ${batch.toFixed(1)} ms a file, ${verdict(batch / ours, BARS.batch)}`,
  );
  console.log(
    `LibreOffice, a process per docx (${ALONE}): ${alone.toFixed(0)} ms a file, ${verdict(alone / ours, BARS.alone)}`,
  );
}
rmSync(work, { recursive: true });
