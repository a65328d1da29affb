import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import type { CheckSettings } from '../../model/check-report.ts';
import { CONFIGURATION_FILE, type Configuration, emptyConfiguration } from './configuration.ts';
import { nearest } from './nearest.ts';

/**
 * The configuration named on the command line, or `mingji.config.yaml` of the current folder, or an empty one when there is
 * none. Throws `configuration_invalid` with every problem and its line. Rules and parser are loaded only where there is one.
 */
export async function readConfiguration(
  named: string | undefined,
  cwd: string,
  ruleIds: () => Promise<readonly string[]>,
): Promise<Configuration> {
  const path = resolve(cwd, named ?? CONFIGURATION_FILE);
  if (named === undefined && !existsSync(path)) return emptyConfiguration;
  const { parseConfiguration } = await import('./parse-configuration.ts');
  const parsed = parseConfiguration(textOf(path), await ruleIds());
  if ('configuration' in parsed) return parsed.configuration;
  const lines = parsed.problems.map(({ line, text }) => ({
    zh: `  第${line}行：${text.zh}`,
    en: `  line ${line}: ${text.en}`,
  }));
  throw new OperationalError('configuration_invalid', {
    zh: [`配置文件 ${path} 有误，请改正后再运行：`, ...lines.map(({ zh }) => zh)].join('\n'),
    en: [`The configuration ${path} has to be corrected:`, ...lines.map(({ en }) => en)].join('\n'),
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OperationalError('configuration_invalid', {
      zh: `读不到配置文件 ${path}：${why}。请检查 --config 后面的路径。`,
      en: `Cannot read the configuration ${path}: ${why}. Check the path behind --config.`,
    });
  }
}

/** What holds for one run: the rules of the file, and over them those of the profile. Throws `unknown_profile`. */
export function settingsFor(configuration: Configuration, profile: string | undefined): CheckSettings {
  if (profile === undefined) return configuration.rules;
  const own = Object.hasOwn(configuration.profiles, profile) ? configuration.profiles[profile] : undefined;
  if (!own) throw unknownProfile(profile, Object.keys(configuration.profiles));
  const { rules } = configuration;
  const decided = new Set([...Object.keys(own.switchedOff ?? {}), ...Object.keys(own.severities ?? {})]);
  const keep = <T>(all: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !decided.has(id)));
  return {
    switchedOff: { ...keep(rules.switchedOff), ...own.switchedOff },
    severities: { ...keep(rules.severities), ...own.severities },
  };
}

function unknownProfile(profile: string, known: readonly string[]): OperationalError {
  const near = nearest(profile, known);
  return new OperationalError('unknown_profile', {
    zh:
      known.length === 0
        ? `没有“${profile}”这个地区设置：配置文件 ${CONFIGURATION_FILE} 的 profiles 下还没有任何地区。`
        : `没有“${profile}”这个地区设置${near ? `，是不是 ${near}？` : '。'}配置文件里有：${known.join('、')}。`,
    en:
      known.length === 0
        ? `There is no profile "${profile}": ${CONFIGURATION_FILE} has nothing under "profiles" yet.`
        : `There is no profile "${profile}"${near ? `; did you mean ${near}?` : '.'} The configuration has ${known.join(', ')}.`,
  });
}
