import { basename, dirname, resolve } from 'node:path';
import { OperationalError } from '../base/operational-error.ts';
import type { Plan } from '../model/plan.ts';
import { writeOutput } from '../services/reading/write-output.ts';
import {
  filledPlan,
  type ResultFormat,
  renderResult,
  resultFormats,
  type ScoringResult,
} from '../services/scoring/render-result.ts';
import { type Arguments, type Io, type OptionSpec, stringOption, terminalWidth } from './command.ts';

export const formatOption: OptionSpec = {
  type: 'string',
  short: 'f',
  values: resultFormats,
  default: 'text',
  help: { zh: '输出格式', en: 'output format' },
};

export const textOrJsonOption: OptionSpec = { ...formatOption, values: ['text', 'json'] };

export const outOption: OptionSpec = {
  type: 'string',
  short: 'o',
  help: { zh: '写成这个文件（xlsx 必须）', en: 'write into this file (needed for xlsx)' },
};

export const profileOption: OptionSpec = {
  type: 'string',
  short: 'p',
  help: { zh: '评分规则的名称，或地区（四川、浙江 …）', en: 'rule profile by id, or by region' },
};

export const actualsOption: OptionSpec = {
  type: 'string',
  short: 'a',
  help: {
    zh: '填好实际完成值的表（见 mingji template），或填好的自评表、监控表',
    en: 'sheet of actual values (see "mingji template"), or a filled 自评表 or 监控表',
  },
};

export const fillOption: OptionSpec = {
  type: 'string',
  help: {
    zh: '另把结果填进文本，存成这个 JSON，供生成官方表格',
    en: 'also save the paper with the results filled in as this JSON, for the official form',
  },
};

/** Prints a result of a command that gives text or JSON, or writes it into the file of `--out`; the text is made only where it is asked for. */
export async function putTextOrJson(value: unknown, text: () => string, args: Arguments, io: Io): Promise<void> {
  const content = stringOption(args, 'format') === 'json' ? `${JSON.stringify(value, null, 1)}\n` : text();
  const out = stringOption(args, 'out');
  if (out === undefined) await io.out(content);
  else writeFileOf(out, content, io.cwd);
}

/** Writes bytes or text into the file of `--out`, which is relative to the current folder. */
export function writeFileOf(out: string, content: string | Uint8Array, cwd: string): void {
  const path = resolve(cwd, out);
  writeOutput(dirname(path), basename(path), content);
}

/** Prints a result, or writes it into the file of `--out`; with `--fill` also the paper with the result in it. */
export async function putResult(result: ScoringResult, args: Arguments, io: Io, plan?: Plan): Promise<void> {
  const fill = stringOption(args, 'fill');
  if (fill !== undefined && plan) writeFileOf(fill, filledPlan(plan, result), io.cwd);
  const format = (stringOption(args, 'format') ?? 'text') as ResultFormat;
  const out = stringOption(args, 'out');
  const content = renderResult(result, format, io.language, out === undefined ? terminalWidth(io) : undefined);
  if (out !== undefined) {
    writeFileOf(out, content, io.cwd);
    return;
  }
  if (typeof content !== 'string') {
    throw new OperationalError('usage', {
      zh: 'xlsx 结果要写成文件：请用 --out 给出文件名。',
      en: 'An xlsx result has to go into a file: name it with --out.',
    });
  }
  await io.out(content);
}
