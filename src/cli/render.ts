import { basename, dirname, join } from 'node:path';
import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { computeValues } from '../services/forms/compute-values.ts';
import { loadFormPlan } from '../services/forms/load-form-plan.ts';
import { lostOf } from '../services/forms/lost-of.ts';
import { fileNameOf, needsFolder } from '../services/forms/output-name.ts';
import {
  boundPaper,
  type FormFormat,
  type FormPaper,
  formFormats,
  formOf,
  formPapers,
  onlyProject,
} from '../services/forms/render-forms.ts';
import { writeOutput } from '../services/reading/write-output.ts';
import { targetOf } from './check-output.ts';
import { type Arguments, type Command, type Io, type OptionSpec, stringOption } from './command.ts';
import { dayOption } from './day-option.ts';
import { languageOption } from './read.ts';
import { actualsOption, profileOption } from './result-output.ts';

/** The options that writing a form takes, whatever the form is called by. */
export const writingOptions: Readonly<Record<string, OptionSpec>> = {
  format: {
    type: 'string',
    short: 'f',
    values: formFormats,
    default: 'docx',
    help: { zh: '文件格式', en: 'file format' },
  },
  out: {
    type: 'string',
    short: 'o',
    help: {
      zh: '写成这个文件，或写进这个目录（缺省为当前目录）',
      en: 'write this file, or into this folder (else here)',
    },
  },
  bound: {
    type: 'boolean',
    short: 'b',
    help: { zh: '各项目的表装订成一个文件', en: 'bind the forms of all projects into one file' },
  },
  project: {
    type: 'string',
    help: { zh: '只写这个项目（名称或序号）', en: 'only this project, by name or number' },
  },
  strict: {
    type: 'boolean',
    help: { zh: '有内容写不下时不写', en: 'do not write when something has no place' },
  },
  actuals: actualsOption,
  profile: profileOption,
  through: {
    type: 'string',
    short: 't',
    help: {
      zh: '运行监控表：监控期的最后一天，如 2025-07-31',
      en: 'monitoring: last day of the period, as 2025-07-31',
    },
  },
  lang: languageOption,
};

export const renderCommand: Command = {
  name: 'render',
  summary: { zh: '按官方表样写出 Word、Excel 或 PDF', en: 'write an official form as Word, Excel or pdf' },
  usage: 'PLAN.json|PAPER --form ID [--format docx] [--out FILE|DIR]',
  options: {
    form: { type: 'string', help: { zh: '表样编号（见 mingji forms）', en: 'id of the form (see "mingji forms")' } },
    ...writingOptions,
  },
  run: (args, io) => writeForm(args, io, stringOption(args, 'form')),
};

/** Reads the plan, says what the form has no place for, and writes the form. */
export async function writeForm(args: Arguments, io: Io, id: string | undefined): Promise<ExitCode> {
  if (id === undefined) throw noForm();
  const form = formOf(id);
  const format = (stringOption(args, 'format') ?? 'docx') as FormFormat;
  const read = await loadFormPlan(args.positionals, io.cwd);
  const wanted = stringOption(args, 'project');
  const chosen = wanted === undefined ? read : onlyProject(read, wanted);
  const through = stringOption(args, 'through') === undefined ? undefined : dayOption(args);
  const [actuals, profile] = ['actuals', 'profile'].map((name) => stringOption(args, name));
  const frame = await computeValues(form, chosen, { actuals, profile, through, cwd: io.cwd });
  const lost = lostOf(form, frame.plan, io.language);
  io.err(lost);
  if (lost !== '' && args.options['strict'] === true) throw refused();
  const papers = args.options['bound'] === true ? [boundPaper(form, frame, format)] : formPapers(form, frame, format);
  await writeAll(papers, format, args, io);
  return exitCodes.ok;
}

/** Writes one after the other and says the name of each. */
async function writeAll(papers: readonly FormPaper[], format: FormFormat, args: Arguments, io: Io): Promise<void> {
  const out = stringOption(args, 'out');
  const target = out === undefined ? undefined : targetOf(out, io.cwd);
  const put = async (folder: string, file: string, { write }: FormPaper): Promise<void> => {
    writeOutput(folder, file, await write());
    await io.out(`${join(folder, file)}\n`);
  };
  if (target?.kind === 'file') {
    const [only, ...more] = papers;
    if (!only || more.length > 0) throw needsFolder(papers.length);
    return put(dirname(target.path), basename(target.path), only);
  }
  const taken = new Set<string>();
  for (const paper of papers) {
    await put(target?.kind === 'folder' ? target.path : io.cwd, fileNameOf(paper.name, format, taken), paper);
  }
}

const noForm = (): OperationalError =>
  new OperationalError('usage', {
    zh: '请写明表样的编号，如 --form project-declaration；mingji forms 列出全部表样。',
    en: 'Name the form, as --form project-declaration; "mingji forms" lists them all.',
  });

function refused(): OperationalError {
  return new OperationalError('values_without_place', {
    zh: '有内容写不下，按 --strict 的要求没有写。请换一种表样，或去掉 --strict。',
    en: 'Some values do not come through, so nothing was written, as --strict asks. Choose another form or leave --strict out.',
  });
}
