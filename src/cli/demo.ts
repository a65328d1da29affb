import { fileURLToPath } from 'node:url';
import { type ExitCode, exitCodes } from '../base/operational-error.ts';
import { checkCommand } from './check.ts';
import type { Command, Io } from './command.ts';
import { parseArguments } from './parse-arguments.ts';
import { readCommand } from './read.ts';

/** Reads and checks the sample papers of the repository: what it can do, in ten seconds. Findings are what it is for, not a failure. */
export const demoCommand: Command = {
  name: 'demo',
  summary: { zh: '读取并检查随附的示例文本', en: 'read and check the sample papers' },
  usage: '',
  options: {},
  run: runDemo,
};

const samples = fileURLToPath(new URL('../../samples/*.docx', import.meta.url));

async function runDemo(_args: unknown, io: Io): Promise<ExitCode> {
  const say = (zh: string, en: string): Promise<void> => io.out(`\n${io.language === 'zh' ? zh : en}\n\n`);
  await say(
    '一、读取随附的示例文本（samples/，虚构的单位）',
    '1. Reading the sample papers (samples/, invented offices)',
  );
  const read = await readCommand.run(parseArguments(readCommand, [samples]), io);
  await say('二、逐条检查（只列错误和警告）', '2. Checking them (errors and warnings only)');
  const check = await checkCommand.run(parseArguments(checkCommand, [samples, '--severity', 'warning']), io);
  await say(
    '接下来：npx mingji check 你的绩效文本.docx    更多：npx mingji --help',
    'Next: npx mingji check your-paper.docx    More: npx mingji --help',
  );
  const failed = [read, check].some((code) => code !== exitCodes.ok && code !== exitCodes.findings);
  return failed ? exitCodes.fault : exitCodes.ok;
}
