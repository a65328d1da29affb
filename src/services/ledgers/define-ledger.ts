import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { OperationalError } from '../../base/operational-error.ts';
import { builtInLedgers } from '../../ledgers/definitions/built-in-ledgers.ts';
import { parseDefinition } from '../../ledgers/definitions/parse-definition.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import { putLedger } from '../../store/ledgers/custom-ledgers.ts';
import { findInputs } from '../reading/find-inputs.ts';
import type { Ledgers } from './open-ledgers.ts';

/** Takes a ledger that an office defines in YAML or JSON, or a new version of it. Throws `ledger_invalid` with every problem. */
export async function defineLedger(ledgers: Ledgers, name: string, cwd: string): Promise<LedgerDefinition> {
  const [file = name] = findInputs([name], cwd).files;
  const raw = readYaml(file);
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id) : '';
  const before = ledgers.definitions.find((definition) => definition.id === id);
  const parsed = parseDefinition(
    raw,
    builtInLedgers.map((definition) => definition.id),
    before,
  );
  if ('problems' in parsed) {
    const list = (language: 'zh' | 'en') =>
      parsed.problems.map(({ path, text }) => `\n  ${path}: ${text[language]}`).join('');
    throw new OperationalError('ledger_invalid', {
      zh: `${basename(file)} 中的台账定义有 ${parsed.problems.length} 处要改：${list('zh')}`,
      en: `The definition in ${basename(file)} has ${parsed.problems.length} problems:${list('en')}`,
    });
  }
  await ledgers.data.write(ledgers.tenant, ledgers.by, (write) => putLedger(write, parsed.definition));
  return parsed.definition;
}

/** YAML or JSON as plain data. Throws `file_not_readable` with the place of the fault. */
export function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OperationalError('file_not_readable', {
      zh: `${basename(file)} 不是有效的 YAML 或 JSON：${why}`,
      en: `${basename(file)} is no valid YAML or JSON: ${why}`,
    });
  }
}
