import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Bilingual } from '../../base/bilingual.ts';
import { OperationalError } from '../../base/operational-error.ts';
import { nearest } from '../configuration/nearest.ts';
import { flattenYaml, type Written } from './flatten-yaml.ts';
import type { Setting } from './setting.ts';
import { type SettingName, type Settings, settingNames, settingsTable } from './settings-table.ts';

/** Where the file is looked for when none is named: the current folder. */
export const SETTINGS_FILE = 'mingji.server.yaml';

/** Where a setting was found: "--port", "MINGJI_PORT", "mingji.server.yaml:3", or "" for the standard. */
export type Sources = Readonly<Record<SettingName, string>>;

export interface SettingProblem {
  readonly where: string;
  readonly text: Bilingual;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly sources: Sources;
  readonly problems: readonly SettingProblem[];
}

export interface SettingsInput {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** The file that was named; else MINGJI_CONFIG, else the usual one where it exists. */
  readonly file?: string | undefined;
  /** What the command line says, by setting, with the option's own name. */
  readonly options?: Readonly<Partial<Record<SettingName, { readonly option: string; readonly written: unknown }>>>;
}

/** What the operator decided: the command line before the environment, that before the file, that before the standard. All problems at once. */
export function readSettings(input: SettingsInput): ReadSettings {
  const problems: SettingProblem[] = [];
  const file = fileValues(input, problems);
  const settings: Record<string, unknown> = {};
  const sources: Record<string, string> = {};
  for (const name of settingNames) {
    const one: Setting<unknown> = settingsTable[name];
    const option = input.options?.[name];
    const env = input.env[one.env];
    const inFile = file.get(name);
    let written: Written | undefined = inFile;
    if (env !== undefined && env !== '') written = { where: one.env, value: env };
    if (option) written = { where: option.option, value: option.written };
    settings[name] = one.standard;
    sources[name] = written?.where ?? '';
    if (!written) continue;
    const understood = one.read(written.value);
    if ('value' in understood) settings[name] = understood.value;
    else problems.push(notUnderstood(written, name, one, understood.why));
  }
  for (const variable of misspelt(input.env)) problems.push(variable);
  return { settings: settings as unknown as Settings, sources: sources as Sources, problems };
}

/** The settings, or `configuration_invalid` with everything that is wrong. */
export function mustReadSettings(input: SettingsInput): Settings {
  const { settings, problems } = readSettings(input);
  if (problems.length === 0) return settings;
  const lines = (language: 'zh' | 'en'): string =>
    problems.map(({ where, text }) => `${where}: ${text[language]}`).join('\n');
  throw new OperationalError('configuration_invalid', { zh: lines('zh'), en: lines('en') });
}

function fileValues({ cwd, env, file }: SettingsInput, problems: SettingProblem[]): ReadonlyMap<string, Written> {
  const named = file ?? env['MINGJI_CONFIG'];
  const path = resolve(cwd, named ?? join(cwd, SETTINGS_FILE));
  if (!existsSync(path)) {
    if (named !== undefined)
      problems.push({ where: named, text: { zh: '没有这个文件。', en: 'there is no such file.' } });
    return new Map();
  }
  const { values, faults } = flattenYaml(readFileSync(path, 'utf8'), named ?? SETTINGS_FILE, settingNames);
  problems.push(...faults);
  for (const [key, { where }] of values) {
    if (Object.hasOwn(settingsTable, key)) continue;
    const near = nearest(key, settingNames);
    problems.push({
      where,
      text: {
        zh: `不认识“${key}”。${near ? `是不是 ${near}？` : ''}全部设置见 docs/settings.md。`,
        en: `"${key}" is not known${near ? `; did you mean ${near}?` : '.'} docs/settings.md has them all.`,
      },
    });
  }
  return values;
}

function notUnderstood({ where, value }: Written, name: string, one: Setting<unknown>, why: Bilingual): SettingProblem {
  const shown = one.secret || typeof value === 'object' ? '' : `“${String(value)}”`;
  return {
    where,
    text: {
      zh: `${name}${shown}：${why.zh}。`,
      en: `${name} ${shown && JSON.stringify(String(value))}: ${why.en}.`,
    },
  };
}

/** Variables that look like one of ours and are none: a misspelt one that is silently passed over is worse than an error. */
function misspelt(env: NodeJS.ProcessEnv): SettingProblem[] {
  const known = settingNames.map((name) => settingsTable[name].env as string);
  return Object.keys(env).flatMap((variable) => {
    if (!variable.startsWith('MINGJI_') || known.includes(variable) || OTHERS.includes(variable)) return [];
    const near = nearest(
      variable.slice('MINGJI_'.length),
      known.map((one) => one.replace(/^MINGJI_/, '')),
    );
    if (near === undefined) return [];
    return [
      {
        where: variable,
        text: {
          zh: `没有这个环境变量，是不是 MINGJI_${near}？`,
          en: `there is no such variable; did you mean MINGJI_${near}?`,
        },
      },
    ];
  });
}

/** Variables that are no settings of the server. */
const OTHERS: readonly string[] = ['MINGJI_LANG', 'MINGJI_CONFIG'];
