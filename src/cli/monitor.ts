import { type ExitCode, exitCodes } from '../base/operational-error.ts';
import { monitorPaper } from '../services/scoring/score-paper.ts';
import type { Arguments, Command, Io } from './command.ts';
import { dayOption } from './day-option.ts';
import { languageOption } from './read.ts';
import { actualsOption, fillOption, formatOption, outOption, profileOption, putResult } from './result-output.ts';
import { requestOf } from './score.ts';

export const monitorCommand: Command = {
  name: 'monitor',
  summary: { zh: '双监控：到某一天的资金和目标进度，红黄绿灯', en: 'lights for money and goals up to a day' },
  usage: 'FILE --through 2025-07-31 [--actuals FILE.xlsx] [--format text]',
  options: {
    through: {
      type: 'string',
      short: 't',
      help: { zh: '监控期的最后一天，如 2025-07-31', en: 'last day of the period, as 2025-07-31' },
    },
    actuals: actualsOption,
    profile: profileOption,
    format: formatOption,
    out: outOption,
    fill: fillOption,
    lang: languageOption,
  },
  run: monitorAndPrint,
};

async function monitorAndPrint(args: Arguments, io: Io): Promise<ExitCode> {
  const { plan, result } = await monitorPaper(requestOf(args, io), dayOption(args));
  await putResult(result, args, io, plan);
  return result.tables.every(({ readyToSubmit }) => readyToSubmit) ? exitCodes.ok : exitCodes.findings;
}
