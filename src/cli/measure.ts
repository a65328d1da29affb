import { type ExitCode, exitCodes } from '../base/operational-error.ts';
import { drillMeasure } from '../services/ledgers/drill-measure.ts';
import { confirmMeasures, measureFile } from '../services/ledgers/measure-file.ts';
import { type MeasuredPlan, measurePlan } from '../services/ledgers/measure-plan.ts';
import { measuredText } from '../services/ledgers/measured-text.ts';
import { type Ledgers, withLedgers } from '../services/ledgers/open-ledgers.ts';
import { loadPlan } from '../services/scoring/load-plan.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
import { placeOf, placeOptions, timeOf, timeOptions } from './ledger-options.ts';
import { languageOption } from './read.ts';
import { outOption, putTextOrJson, textOrJsonOption, writeFileOf } from './result-output.ts';

export const measureCommand: Command = {
  name: 'measure',
  summary: {
    zh: '按台账计算各项指标的实际完成值，可追到每一条记录',
    en: 'compute actual values from the ledgers, down to each record',
  },
  usage: 'PLAN [--explain] [--propose FILE.yaml | --confirm FILE.yaml]',
  options: {
    ...placeOptions,
    ...timeOptions,
    explain: { type: 'boolean', help: { zh: '列出每个数值背后的记录', en: 'list the records behind every value' } },
    propose: {
      type: 'string',
      help: { zh: '把提议的取值方法写进这个文件，供人核对', en: 'write the proposed measures into this file' },
    },
    confirm: { type: 'string', help: { zh: '确认这个文件里的取值方法', en: 'confirm the measures of this file' } },
    format: textOrJsonOption,
    out: outOption,
    lang: languageOption,
  },
  run: measureAndPrint,
};

async function measureAndPrint(args: Arguments, io: Io): Promise<ExitCode> {
  const plan = await loadPlan(args.positionals, io.cwd);
  const time = timeOf(args, plan);
  return withLedgers(placeOf(args, io), async (ledgers) => {
    const confirm = stringOption(args, 'confirm');
    if (confirm !== undefined) {
      const count = await confirmMeasures(ledgers, await measurePlan(ledgers, plan, time), confirm, io.cwd);
      io.err({ zh: `已确认 ${count} 条取值方法。\n`, en: `Confirmed ${count} measures.\n` }[io.language]);
    }
    const measured = await measurePlan(ledgers, plan, time);
    const propose = stringOption(args, 'propose');
    if (propose !== undefined) {
      writeFileOf(propose, measureFile(measured, ledgers), io.cwd);
      io.err(
        {
          zh: `取值方法已写入 ${propose}，核对后用 --confirm 确认。\n`,
          en: `Wrote ${propose}; confirm with --confirm when checked.\n`,
        }[io.language],
      );
    }
    await print(ledgers, measured, args, io);
    return measured.lines.every(
      ({ confirmedBy, actual }) => confirmedBy !== undefined && actual?.status !== 'undefined',
    )
      ? exitCodes.ok
      : exitCodes.findings;
  });
}

async function print(ledgers: Ledgers, measured: MeasuredPlan, args: Arguments, io: Io): Promise<void> {
  const { fiscalYear: year, through } = measured;
  const time = { year, ...(through === undefined ? {} : { through }) };
  const records = new Map<string, Awaited<ReturnType<typeof drillMeasure>>>();
  if (args.options['explain'] === true) {
    for (const { subject, measure, actual } of measured.lines) {
      if (measure && actual) records.set(subject, await drillMeasure(ledgers, measure, time));
    }
  }
  const lines = measured.lines.map((line) => {
    const behind = records.get(line.subject);
    return behind ? { ...line, records: behind } : line;
  });
  const explained = args.options['explain'] === true ? records : undefined;
  await putTextOrJson({ ...measured, lines }, () => measuredText(measured, io.language, explained), args, io);
}
