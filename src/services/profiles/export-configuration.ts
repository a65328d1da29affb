import { CONFIGURATION_FILE } from '../configuration/configuration.ts';
import { toYaml } from '../reading/to-yaml.ts';
import type { RegionProfileView } from './region-profiles.ts';

/** What was decided about rules, as the configuration file of the command line (docs/configuration.md). Scoring has no place there. */
export function exportConfiguration({ region, fiscalYear, inForce, why }: RegionProfileView): {
  readonly name: string;
  readonly text: string;
} {
  const rules = Object.fromEntries(
    Object.entries(inForce.content.rules).map(([id, { severity, reason }]) => [
      id,
      { severity, ...(reason !== '' && { reason }) },
    ]),
  );
  const head = [`# ${region.name} ${fiscalYear} 年度检查规则的设置，由明绩服务器导出。`, `# ${why.zh}`];
  return { name: CONFIGURATION_FILE, text: `${head.join('\n')}\n${toYaml({ rules })}` };
}
