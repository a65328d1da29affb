import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { monitorPaper } from '../services/scoring/score-paper.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
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

/** The day of `--through`: written as ISO and really in the calendar. */
function dayOption(args: Arguments): string {
  const text = stringOption(args, 'through') ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new OperationalError('usage', {
    zh: `请用 --through 给出监控期的最后一天，如 2025-07-31${text ? `，而不是“${text}”` : ''}。`,
    en: `Give the last day of the period with --through, as 2025-07-31${text ? `, not "${text}"` : ''}.`,
  });
}
