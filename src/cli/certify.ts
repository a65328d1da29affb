import { isDecimal } from '../base/decimal.ts';
import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { placeText } from '../model/place-text.ts';
import { certifyPlan } from '../services/ledgers/certify-plan.ts';
import { certifiedText } from '../services/ledgers/measured-text.ts';
import { withLedgers } from '../services/ledgers/open-ledgers.ts';
import { loadPlan } from '../services/scoring/load-plan.ts';
import { loadReports } from '../services/scoring/load-reports.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
import { placeOf, placeOptions, timeOf, timeOptions } from './ledger-options.ts';
import { languageOption } from './read.ts';
import { actualsOption, outOption, putTextOrJson, textOrJsonOption } from './result-output.ts';

export const certifyCommand: Command = {
  name: 'certify',
  summary: {
    zh: '数据认定：填报的实际完成值与台账计算的逐条对照',
    en: 'certify the claimed actual values by the ledgers',
  },
  usage: 'PLAN [--actuals FILE.xlsx] [--tolerance N]',
  options: {
    ...placeOptions,
    actuals: actualsOption,
    ...timeOptions,
    tolerance: {
      type: 'string',
      help: { zh: '允许的差额（缺省为 0，须完全一致）', en: 'how far a claim may be off (else 0)' },
    },
    format: textOrJsonOption,
    out: outOption,
    lang: languageOption,
  },
  run: certifyAndPrint,
};

async function certifyAndPrint(args: Arguments, io: Io): Promise<ExitCode> {
  const plan = await loadPlan(args.positionals, io.cwd);
  const time = timeOf(args, plan);
  const { reports, messages } = await loadReports(plan, stringOption(args, 'actuals'), io.cwd);
  for (const { text, at } of messages) io.err(`${placeText(at, io.language)} ${text[io.language]}\n`.trimStart());
  const tolerance = toleranceOf(args);
  return withLedgers(placeOf(args, io), async (ledgers) => {
    const certified = await certifyPlan(ledgers, plan, reports, time, tolerance);
    await putTextOrJson(certified, () => certifiedText(certified, io.language), args, io);
    return certified.certifications.every(({ verdict }) => verdict === 'certified') ? exitCodes.ok : exitCodes.findings;
  });
}

function toleranceOf(args: Arguments): string | undefined {
  const text = stringOption(args, 'tolerance');
  if (text === undefined || (isDecimal(text) && !text.startsWith('-'))) return text;
  throw new OperationalError('usage', {
    zh: `--tolerance ${text} 不是数。请填不小于 0 的数。`,
    en: `--tolerance ${text} is no number of 0 or more.`,
  });
}
