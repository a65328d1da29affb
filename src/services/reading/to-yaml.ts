import { stringify } from 'yaml';

/** Any plain data as YAML 1.2, long texts unfolded so that a search finds them. */
export function toYaml(data: unknown): string {
  return stringify(data, { lineWidth: 0 });
}
