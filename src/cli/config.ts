import { accessSync, constants, existsSync } from 'node:fs';
import type { Language } from '../base/bilingual.ts';
import { type ExitCode, exitCodes, OperationalError } from '../base/operational-error.ts';
import { type ReadSettings, readSettings } from '../services/settings/read-settings.ts';
import type { Setting } from '../services/settings/setting.ts';
import { type SettingName, settingNames, settingsTable } from '../services/settings/settings-table.ts';
import { type Arguments, type Command, type Io, stringOption } from './command.ts';
import { languageOption } from './read.ts';

export const configCommand: Command = {
  name: 'config',
  summary: {
    zh: '检查服务器的设置：每一项的值、来自哪里、哪里写错了',
    en: 'check the settings of the server: each value, where it comes from, what is wrong',
  },
  usage: 'check [--config mingji.server.yaml]',
  options: {
    config: { type: 'string', short: 'c', help: { zh: '设置文件', en: 'the file of settings' } },
    lang: languageOption,
  },
  run: runConfig,
};

async function runConfig(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.positionals.join(' ') !== 'check') {
    throw new OperationalError('usage', {
      zh: 'mingji config：目前只有 mingji config check。',
      en: 'mingji config: there is "mingji config check".',
    });
  }
  const read = readSettings({ cwd: io.cwd, env: process.env, file: stringOption(args, 'config') });
  await io.out(settingsText(read, io.language));
  const problems = [...read.problems, ...folderProblems(read)];
  for (const { where, text } of problems) io.err(`${where}: ${text[io.language]}\n`);
  if (problems.length > 0) return exitCodes.config;
  io.err(io.language === 'zh' ? '设置无误。\n' : 'The settings are in order.\n');
  return exitCodes.ok;
}

/** One line a setting: name, value, where it was found. */
function settingsText({ settings, sources }: ReadSettings, language: Language): string {
  const standard = language === 'zh' ? '缺省' : 'standard';
  const lines = settingNames.map((name) => `${name}\t${shown(name, settings[name])}\t${sources[name] || standard}`);
  return `${lines.join('\n')}\n`;
}

function shown(name: SettingName, value: unknown): string {
  const { secret }: Setting<unknown> = settingsTable[name];
  if (value === undefined) return '-';
  if (name === 'webhooks') return (value as readonly { name: string }[]).map((one) => one.name).join(', ') || '-';
  return secret ? '******' : String(value);
}

/** Folders that are named and cannot be written to: told now rather than at half past two in the night. */
function folderProblems({ settings, sources }: ReadSettings): ReadSettings['problems'] {
  const named = ['data', 'backup.folder'] as const;
  return named.flatMap((name) => {
    const folder = settings[name];
    if (folder === undefined || !existsSync(folder) || isWritable(folder)) return [];
    const text = {
      zh: `${name} 目录 ${folder} 不可写，请检查权限。`,
      en: `${name}: the folder ${folder} cannot be written to; look at its rights.`,
    };
    return [{ where: sources[name], text }];
  });
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
