import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { explainLine } from '../services/scoring/explain-line.ts';
import { scorePaper } from '../services/scoring/score-paper.ts';
import type { Arguments, Command, Io } from './command.ts';
import { languageOption } from './read.ts';
import { actualsOption, profileOption } from './result-output.ts';
import { requestOf } from './score.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: { zh: '说明某一行得分的来历：数据、公式、依据、舍入', en: 'say how the score of a line came about' },
  usage: 'FILE LINE [--actuals FILE.xlsx] [--profile ID]',
  options: { actuals: actualsOption, profile: profileOption, lang: languageOption },
  run: explainAndPrint,
};

async function explainAndPrint(args: Arguments, io: Io): Promise<ExitCode> {
  const [file, line, ...more] = args.positionals;
  if (file === undefined || line === undefined || more.length > 0) {
    throw new OperationalError('usage', {
      zh: '请给出一个文件和一个行号，如 mingji explain 自评表.docx 1.3。',
      en: 'Give one file and one line, as "mingji explain paper.docx 1.3".',
    });
  }
  const { result } = await scorePaper(requestOf(args, io, [file]));
  await io.out(explainLine(result, line, io.language));
  return exitCodes.ok;
}
