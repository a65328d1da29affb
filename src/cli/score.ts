import { type ExitCode, exitCodes } from '../base/operational-error.ts';
import type { Evaluation } from '../model/evaluation.ts';
import { recomputePaper, type ScoreRequest, scorePaper } from '../services/scoring/score-paper.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
import { languageOption } from './read.ts';
import { actualsOption, fillOption, formatOption, outOption, profileOption, putResult } from './result-output.ts';

export const scoreCommand: Command = {
  name: 'score',
  summary: {
    zh: '按实际完成值计算自评得分，或复算已填的自评表',
    en: 'score the year, or compute a filled score sheet again',
  },
  usage: 'FILE --actuals FILE.xlsx [--profile ID] [--format text] | --recompute FILE',
  options: {
    actuals: actualsOption,
    recompute: {
      type: 'boolean',
      help: {
        zh: '复算已填的自评表，列出每一处不一致',
        en: 'compute a filled score sheet again and list every disagreement',
      },
    },
    profile: profileOption,
    format: formatOption,
    out: outOption,
    fill: fillOption,
    lang: languageOption,
  },
  run: scoreAndPrint,
};

/** What the options of a scoring command ask for. */
export function requestOf(args: Arguments, io: Io, files: readonly string[] = args.positionals): ScoreRequest {
  return { files, actuals: stringOption(args, 'actuals'), profile: stringOption(args, 'profile'), cwd: io.cwd };
}

async function scoreAndPrint(args: Arguments, io: Io): Promise<ExitCode> {
  const request = requestOf(args, io);
  if (args.options['recompute'] === true) {
    const recomputation = await recomputePaper(request);
    await putResult(recomputation, args, io);
    const { tables, messages } = recomputation.evaluation;
    const addsUp = messages.every(({ code }) => code !== 'weights-sum');
    const isSound = recomputation.findings.length === 0 && tables.length > 0 && addsUp;
    return isSound ? exitCodes.ok : exitCodes.findings;
  }
  const { plan, result } = await scorePaper(request);
  await putResult(result, args, io, plan);
  return isDone(result) ? exitCodes.ok : exitCodes.findings;
}

/** Nothing missing, nothing unusable, every mandatory reason given. */
function isDone({ tables, messages }: Evaluation): boolean {
  const hasReasons = tables.every(({ execution, lines }) =>
    [execution, ...lines].every(({ reasonDue }) => !reasonDue || reasonDue.given),
  );
  return (
    hasReasons && tables.every(({ complete }) => complete) && messages.every(({ severity }) => severity !== 'error')
  );
}
