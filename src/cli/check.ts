import { basename } from 'node:path';
import { type ExitCode, exitCodes } from '../base/operational-error.ts';
import type { Severity } from '../model/finding.ts';
import { checkFiles } from '../services/checking/check-files.ts';
import type { CheckOptions, ReportFormat } from '../services/checking/check-task.ts';
import { readPrevious } from '../services/checking/read-previous.ts';
import { RunSummary } from '../services/checking/report-writer.ts';
import { readConfiguration, settingsFor } from '../services/configuration/read-configuration.ts';
import { findInputs } from '../services/reading/find-inputs.ts';
import { refuseImpossible, sinkFor, type Target, targetOf } from './check-output.ts';
import { type Arguments, type Command, type Io, stringOption, terminalWidth } from './command.ts';
import { startProgress } from './progress.ts';
import { jobLimits, languageOption, timeLimitOption } from './read.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: { zh: '检查绩效文本，逐条列出问题、依据和修改办法', en: 'check performance papers, rule by rule' },
  usage: 'FILE… [--format text] [--out FILE|DIR]',
  options: {
    format: {
      type: 'string',
      short: 'f',
      values: ['text', 'json', 'html', 'xlsx', 'sarif'],
      default: 'text',
      help: { zh: '报告格式', en: 'report format' },
    },
    out: {
      type: 'string',
      short: 'o',
      help: {
        zh: '写成一个文件，或每个文件的报告各写进这个目录',
        en: 'write one file, or a report per input into a folder',
      },
    },
    severity: {
      type: 'string',
      short: 's',
      values: ['error', 'warning', 'hint'],
      default: 'hint',
      help: { zh: '只列出这一级别及以上的问题', en: 'show findings of this severity and above' },
    },
    profile: {
      type: 'string',
      short: 'p',
      help: { zh: '采用配置文件中这个地区的设置', en: 'use the settings of this region in the configuration' },
    },
    previous: {
      type: 'string',
      help: { zh: '上年的绩效文本，用于比较', en: "last year's paper, to compare with" },
    },
    config: {
      type: 'string',
      short: 'c',
      help: {
        zh: '配置文件（缺省为当前目录的 mingji.config.yaml）',
        en: 'configuration (else mingji.config.yaml here)',
      },
    },
    color: {
      type: 'string',
      values: ['auto', 'always', 'never'],
      default: 'auto',
      help: { zh: '终端颜色', en: 'colour on the terminal' },
    },
    'time-limit': timeLimitOption,
    lang: languageOption,
  },
  run: checkAndReport,
};

async function checkAndReport(args: Arguments, io: Io): Promise<ExitCode> {
  const { files } = findInputs(args.positionals, io.cwd);
  const format = (stringOption(args, 'format') ?? 'text') as ReportFormat;
  const target = targetOf(stringOption(args, 'out'), io.cwd);
  refuseImpossible(format, target, files.length);
  const options = await optionsOf(args, io, format, target);
  const lists = target.kind !== 'stdout' || (format === 'text' && files.length > 1);
  const run = new RunSummary({ lists });
  const sink = sinkFor(target, files, options, io);
  const progress = startProgress(files.length, io);
  for await (const checked of checkFiles(files, options, jobLimits(args))) {
    progress.step(basename(checked.file));
    run.add(checked.summary);
    if (format !== 'text' || target.kind !== 'stdout') {
      for (const fault of checked.faults) io.err(`${basename(checked.file)}: ${fault}\n`);
    }
    await sink.next(checked);
  }
  progress.end();
  const written = await sink.end(run);
  if (lists) {
    const table = await run.table(io.language, terminalWidth(io), inColor(args, io));
    await io.out(`${target.kind === 'stdout' ? '\n' : ''}${table}`);
  }
  if (written !== undefined) io.err(io.language === 'zh' ? `报告：${written}\n` : `Report: ${written}\n`);
  return exitCodeOf(run);
}

/** A file that could not be read outweighs findings: the answer is not complete. */
function exitCodeOf({ over }: RunSummary): ExitCode {
  if (over.result.faulty > 0) return exitCodes.fault;
  return over.result.shown > 0 ? exitCodes.findings : exitCodes.ok;
}

async function optionsOf(args: Arguments, io: Io, format: ReportFormat, target: Target): Promise<CheckOptions> {
  const configuration = await readConfiguration(stringOption(args, 'config'), io.cwd, loadRuleIds);
  const settings = settingsFor(configuration, stringOption(args, 'profile'));
  const previous = stringOption(args, 'previous');
  return {
    format,
    cwd: io.cwd,
    language: io.language,
    columns: target.kind === 'stdout' ? terminalWidth(io) : 100,
    color: target.kind === 'stdout' && inColor(args, io),
    least: stringOption(args, 'severity') as Severity,
    settings,
    ...(previous !== undefined && { previous: await readPrevious(previous, io.cwd, jobLimits(args)) }),
  };
}

/** With all rules behind it, which only a configuration asks for here. */
const loadRuleIds = async (): Promise<readonly string[]> =>
  (await import('../services/checking/rule-catalogue.ts')).ruleIds;

function inColor(args: Arguments, io: Io): boolean {
  const asked = stringOption(args, 'color');
  return asked === 'always' || (asked !== 'never' && io.outIsTerminal && !process.env['NO_COLOR']);
}
