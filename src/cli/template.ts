import { type ExitCode, exitCodes } from '../base/operational-error.ts';
import { makeTemplate } from '../services/scoring/make-template.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
import { languageOption } from './read.ts';
import { outOption, profileOption, writeFileOf } from './result-output.ts';
import { requestOf } from './score.ts';

export const templateCommand: Command = {
  name: 'template',
  summary: { zh: '生成填写实际完成值的 Excel 表', en: 'make the Excel sheet in which actual values are filled' },
  usage: 'FILE [--out FILE.xlsx]',
  options: { out: outOption, profile: profileOption, lang: languageOption },
  run: makeAndWrite,
};

async function makeAndWrite(args: Arguments, io: Io): Promise<ExitCode> {
  const { name, bytes } = await makeTemplate(requestOf(args, io));
  const out = stringOption(args, 'out') ?? name;
  writeFileOf(out, bytes, io.cwd);
  io.err(
    {
      zh: `已写成 ${out}。填好后用 --actuals ${out} 计分。\n`,
      en: `Wrote ${out}. When filled, score with --actuals ${out}.\n`,
    }[io.language],
  );
  return exitCodes.ok;
}
