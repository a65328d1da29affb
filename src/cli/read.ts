import { basename, resolve } from 'node:path';
import { UTF8_MARK } from '../base/csv-line.ts';
import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { placeText } from '../model/place-text.ts';
import type { Plan } from '../model/plan.ts';
import { findInputs, outputNames } from '../services/reading/find-inputs.ts';
import { defaultJobLimits, type JobLimits } from '../services/reading/pool.ts';
import { readPlans } from '../services/reading/read-plans.ts';
import { writeOutput } from '../services/reading/write-output.ts';
import { type Arguments, type Command, type Io, type OptionSpec, stringOption } from './command.ts';
import { csvHeader, planCsv, planTable } from './plan-formats.ts';
import { startProgress } from './progress.ts';

export const timeLimitOption: OptionSpec = {
  type: 'string',
  default: String(defaultJobLimits.seconds),
  help: { zh: '每个文件最多用多少秒', en: 'seconds a single file may take' },
};

export const languageOption: OptionSpec = {
  type: 'string',
  values: ['zh', 'en'],
  help: { zh: '语言', en: 'language' },
};

export const readCommand: Command = {
  name: 'read',
  summary: { zh: '读取绩效文本，给出结构化的目标和指标', en: 'read performance papers into structured plans' },
  usage: 'FILE… [--format table] [--out DIR]',
  options: {
    format: {
      type: 'string',
      short: 'f',
      values: ['json', 'yaml', 'table', 'csv'],
      default: 'table',
      help: { zh: '输出格式', en: 'output format' },
    },
    out: {
      type: 'string',
      short: 'o',
      help: {
        zh: '每个文件的结果各写成一个文件，放在这个目录',
        en: 'write one result file per input into this folder',
      },
    },
    'time-limit': timeLimitOption,
    lang: languageOption,
  },
  run: readAndPrint,
};

/** The limits of a command line with `--time-limit`. */
export function jobLimits(args: Arguments): JobLimits {
  const text = stringOption(args, 'time-limit') ?? '';
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || seconds <= 0) {
    throw new OperationalError('usage', {
      zh: `--time-limit 要写一个大于 0 的秒数，而不是“${text}”。`,
      en: `--time-limit takes a number of seconds above 0, not "${text}".`,
    });
  }
  return { ...defaultJobLimits, seconds };
}

async function readAndPrint(args: Arguments, io: Io): Promise<ExitCode> {
  const { files, single } = findInputs(args.positionals, io.cwd);
  const format = stringOption(args, 'format') ?? 'table';
  const folder = stringOption(args, 'out');
  const names = folder ? outputNames(files, ENDINGS[format] ?? '') : [];
  const progress = startProgress(files.length, io);
  const parts = await partsOf(format, single, io);
  let bad = 0;
  let index = 0;
  if (!folder) await io.out(parts.before);
  for await (const { file, plan } of readPlans(files, jobLimits(args))) {
    progress.step(basename(file));
    if (reportMessages(plan, io)) bad += 1;
    if (folder) writeOutput(resolve(io.cwd, folder), names[index] ?? basename(file), await wholeOf(format, plan, io));
    else await io.out((index === 0 ? '' : parts.between) + parts.plan(plan));
    index += 1;
  }
  if (!folder) await io.out(parts.after);
  progress.end();
  return bad > 0 ? exitCodes.fault : exitCodes.ok;
}

const ENDINGS: Readonly<Record<string, string>> = {
  json: '.plan.json',
  yaml: '.plan.yaml',
  table: '.plan.txt',
  csv: '.plan.csv',
};

interface Parts {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly plan: (plan: Plan) => string;
}

async function partsOf(format: string, single: boolean, io: Io): Promise<Parts> {
  const indented = (plan: Plan): string => JSON.stringify(plan, null, 1);
  switch (format) {
    case 'json':
      return single
        ? { before: '', between: '', after: '\n', plan: indented }
        : { before: '[\n', between: ',\n', after: '\n]\n', plan: indented };
    case 'yaml': {
      const { toYaml } = await import('../services/reading/to-yaml.ts');
      return { before: '', between: '---\n', after: '', plan: toYaml };
    }
    case 'csv':
      return { before: csvHeader, between: '', after: '', plan: planCsv };
    default:
      return { before: '', between: '\n', after: '', plan: (plan) => planTable(plan, io.columns, io.language) };
  }
}

/** One plan as a file of its own; a CSV begins with a byte order mark so that Excel and WPS read its Chinese. */
async function wholeOf(format: string, plan: Plan, io: Io): Promise<string> {
  const { before, after, plan: print } = await partsOf(format, true, io);
  return `${format === 'csv' ? UTF8_MARK : ''}${before}${print(plan)}${after}`;
}

/** Says on standard error what could not be read; true when something is an error. */
function reportMessages(plan: Plan, io: Io): boolean {
  for (const { severity, text, at } of plan.messages) {
    const place = placeText(at, io.language);
    io.err(
      `${io.errIsTerminal ? '\r\x1b[K' : ''}${plan.source.file}${place ? ` ${place}` : ''}：${SEVERITY[severity][io.language]}：${text[io.language]}\n`,
    );
  }
  return plan.messages.some(({ severity }) => severity === 'error');
}

const SEVERITY = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '说明', en: 'note' },
} as const;
