// Official forms per second for 1,000 projects, one by one and as one bound document, beside LibreOffice converting the same docx files to
// pdf in the same run: many files in one process, and one process per file on a sample. Memory is printed on the way. The peer needs the
// Debian package libreoffice-writer-nogui.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bindForms } from '../src/forms/bind.ts';
import { renderDocx } from '../src/forms/docx/render-docx.ts';
import { findForm } from '../src/forms/forms.ts';
import { layOut } from '../src/forms/lay-out.ts';
import { createPdfWriter } from '../src/forms/pdf/render-pdf.ts';
import type { FilledForm } from '../src/forms/sheet.ts';
import { renderXlsx } from '../src/forms/xlsx/render-xlsx.ts';
import type { Plan, Project } from '../src/model/plan.ts';
import { fontFolders } from '../src/services/forms/font-folders.ts';
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
const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1024 / 1024);

interface Timed {
  readonly milliseconds: number;
  /** Processor time, which other programs on the machine do not lengthen. */
  readonly processor: number;
  readonly memory: readonly number[];
}

function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** One form after the other, memory after each quarter. */
function oneByOne(write: (filled: FilledForm) => Uint8Array): Timed {
  const memory: number[] = [];
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (const [index, project] of thousand.projects.entries()) {
    write(fill(project));
    if ((index + 1) % (PROJECTS / 4) === 0) memory.push(megabytes());
  }
  return { milliseconds: performance.now() - start, processor: processorSince(before), memory };
}

function bound(write: (filled: FilledForm) => Uint8Array): Timed {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const filled = thousand.projects.map(fill);
  write(
    bindForms(
      filled,
      thousand.projects.map(({ name }) => name),
    ),
  );
  return { milliseconds: performance.now() - start, processor: processorSince(before), memory: [megabytes()] };
}

const work = mkdtempSync(join(tmpdir(), 'mingji-forms-'));

/** Milliseconds for each file that LibreOffice converts to pdf in one process. */
function office(files: readonly string[]): number {
  const start = performance.now();
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(work, 'out'), ...files]);
  return (performance.now() - start) / files.length;
}

const pdf = createPdfWriter(fontFolders());
const writers = {
  docx: renderDocx,
  xlsx: renderXlsx,
  pdf: (filled: FilledForm) => pdf.render([filled]),
};
console.log(`${form.title.zh}, ${PROJECTS} projects, one page each and more`);
console.log('        one by one              bound                 MB after 250, 500, 750, 1000');
const perForm: Record<string, number> = {};
for (const [name, write] of Object.entries(writers)) {
  const [warmUp] = thousand.projects;
  if (warmUp) write(fill(warmUp));
  const single = oneByOne(write);
  const whole = bound(write);
  perForm[name] = single.milliseconds / PROJECTS;
  const show = ({ milliseconds, processor }: Timed): string =>
    `${(PROJECTS / (milliseconds / 1000)).toFixed(0).padStart(6)}/s ${(milliseconds / PROJECTS).toFixed(2).padStart(6)} ms (${(processor / PROJECTS).toFixed(2)} of processor)`;
  console.log(
    `${name.padEnd(6)}${show(single)}    ${show(whole)}      ${single.memory.join('  ')}, bound ${whole.memory.join()}`,
  );
}
for (const name of ['docx', 'xlsx'] as const) {
  const rate = 1000 / (perForm[name] ?? 1);
  console.log(
    `${name}: ${rate.toFixed(0)} forms a second, bar ${BARS[name]}: ${rate >= BARS[name] ? 'met' : 'MISSED'}`,
  );
}

const child = startPdfProcess();
const before = megabytes();
const start = performance.now();
for (const project of thousand.projects) await child.render(fill(project));
child.close();
const each = (performance.now() - start) / PROJECTS;
console.log(
  `pdf as \`mingji render\` writes a thousand, in processes that are replaced: ${(1000 / each).toFixed(0)}/s, ${each.toFixed(2)} ms; this process ${before} → ${megabytes()} MB`,
);

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
