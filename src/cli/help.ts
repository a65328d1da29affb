import type { Language } from '../base/bilingual.ts';
import { displayWidth, padToWidth } from '../base/display-width.ts';
import type { Command } from './command.ts';

/** The page that `mingji COMMAND --help` prints. */
export function helpPage(command: Command, language: Language): string {
  const rows = Object.entries(command.options).map(([name, spec]): [string, string] => {
    const value = spec.type === 'string' ? ` ${spec.values ? spec.values.join('|') : name.toUpperCase()}` : '';
    const preset = spec.default !== undefined && spec.default !== false ? ` (${spec.default})` : '';
    return [`${spec.short ? `-${spec.short}, ` : ''}--${name}${value}`, spec.help[language] + preset];
  });
  const heading = language === 'zh' ? '用法' : 'Usage';
  return [
    `${command.summary[language]}`,
    '',
    `${heading}: mingji ${command.name} ${command.usage}`,
    '',
    ...inColumns(rows),
    '',
  ].join('\n');
}

/** The page that `mingji --help` prints. */
export function overviewPage(all: readonly Command[], language: Language): string {
  const title =
    language === 'zh'
      ? '明绩：读取、审核、评分和填写预算绩效文本'
      : 'Mingji: reads, checks, scores and writes budget performance papers';
  const more = language === 'zh' ? '各命令的选项：mingji 命令 --help' : 'Options of a command: mingji COMMAND --help';
  const rows = all.map((command): [string, string] => [command.name, command.summary[language]]);
  return [title, '', ...inColumns(rows), '', more, ''].join('\n');
}

function inColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => displayWidth(left)));
  return rows.map(([left, right]) => `  ${padToWidth(left, width)}  ${right}`);
}
