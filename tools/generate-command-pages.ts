// Makes docs/cli.md out of the commands and docs/errors.md out of the table of operational errors.
import { exitCodes, operationalErrors } from '../src/base/operational-error.ts';
import type { Command } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands.ts';
import type { Pages } from './generate.ts';

const MADE = '<!-- Made by npm run generate. -->';

export async function commandPages(): Promise<Pages> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const page = [
    '# 命令 / Commands',
    '',
    MADE,
    '',
    'Every command answers `--help`. 每个命令都有 `--help`。',
    '',
    ...all.flatMap(section),
  ];
  return new Map([
    ['docs/cli.md', page.join('\n')],
    ['docs/errors.md', errorsPage()],
  ]);
}

function section(command: Command): string[] {
  const options = Object.entries(command.options).map(([name, spec]) => {
    const value = spec.type === 'string' ? ` ${spec.values?.join('\\|') ?? name.toUpperCase()}` : '';
    const short = spec.short ? `-${spec.short}, ` : '';
    const preset = spec.default !== undefined && spec.default !== false ? ` (${spec.default})` : '';
    return `| \`${short}--${name}${value}\` | ${spec.help.zh} | ${spec.help.en}${preset} |`;
  });
  return [
    `## mingji ${command.name}`,
    '',
    `${command.summary.zh}。 ${command.summary.en}.`,
    '',
    '```',
    `mingji ${command.name} ${command.usage}`.trim(),
    '```',
    '',
    ...(options.length > 0 ? ['| option | 说明 | meaning |', '|---|---|---|', ...options, ''] : []),
  ];
}

function errorsPage(): string {
  const codes = Object.entries(exitCodes).map(([name, code]) => `${code} ${name}`);
  const rows = Object.entries(operationalErrors).map(
    ([code, { exit, status, meaning }]) => `| \`${code}\` | ${exit} | ${status} | ${meaning.zh} | ${meaning.en} |`,
  );
  return [
    '# 运行错误 / Operational errors',
    '',
    MADE,
    '',
    `Exit codes / 退出码: ${codes.join(', ')}. Findings in a paper are data and not errors; so is what a reader could not read.`,
    '',
    '| code | exit | HTTP | 含义 | meaning |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
