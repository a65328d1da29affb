import type { CheckSettings } from '../../model/check-report.ts';

/** `mingji.config.yaml`: what an office decides about rules, for every paper and for single regions. */
export interface Configuration {
  readonly rules: CheckSettings;
  /** By the name that `--profile` takes. */
  readonly profiles: Readonly<Record<string, CheckSettings>>;
}

export const emptyConfiguration: Configuration = { rules: {}, profiles: {} };

/** Where the file is looked for when none is named: the current folder. */
export const CONFIGURATION_FILE = 'mingji.config.yaml';
