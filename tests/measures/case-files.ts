// The cases of tests/cases/measures, their records read as a sheet with these headings would be.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { builtInLedgers } from '../../src/ledgers/definitions/built-in-ledgers.ts';
import { parseMeasure } from '../../src/ledgers/measures/parse-measure.ts';
import type { MeasureTime } from '../../src/ledgers/measures/plan-measure.ts';
import { decidingDay, naturalKeyOf } from '../../src/ledgers/records/natural-key.ts';
import { validateRecord } from '../../src/ledgers/records/validate-record.ts';
import { matchHeads } from '../../src/ledgers/sheets/match-heads.ts';
import type { LedgerDefinition, LedgerRecord } from '../../src/model/ledger.ts';
import type { MeasureDeclaration } from '../../src/model/measure.ts';

export interface Case {
  readonly 名称: string;
  readonly 取值: unknown;
  readonly 条件?: unknown;
  readonly 其一?: unknown;
  readonly 期间?: string;
  readonly 截至?: string;
  readonly 结果: string | number;
  readonly 单位?: string;
  readonly 区间?: readonly [number, number];
  readonly 句子?: string;
}

interface CaseFile {
  readonly 题目: string;
  readonly 台账: string;
  readonly 记录: readonly Readonly<Record<string, string | number>>[];
  readonly 例: readonly Case[];
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases', 'measures');

/** The records of a file, read as a sheet with these headings would be. */
function recordsOf(definition: LedgerDefinition, rows: CaseFile['记录']): LedgerRecord[] {
  return rows.map((row, index) => {
    const heads = new Map(Object.keys(row).map((name, column) => [column, name]));
    const { columns } = matchHeads(definition, heads);
    const raw = Object.fromEntries(
      [...columns].map(([column, { field }]) => [field.id, String(row[heads.get(column) ?? ''])]),
    );
    const validated = validateRecord(definition, raw);
    if ('problems' in validated) throw new Error(validated.problems.map(({ text }) => text.zh).join('；'));
    const { fields } = validated;
    return {
      id: String(index).padStart(4, '0'),
      ledger: definition.id,
      naturalKey: naturalKeyOf(definition, fields),
      date: decidingDay(definition, fields),
      fields,
      enteredAt: '2025-12-31T00:00:00.000Z',
    };
  });
}

export interface LoadedCase {
  readonly one: Case;
  readonly measure: MeasureDeclaration;
  readonly time: MeasureTime;
}

export interface LoadedFile {
  readonly file: string;
  readonly title: string;
  readonly definition: LedgerDefinition;
  readonly records: readonly LedgerRecord[];
  readonly cases: readonly LoadedCase[];
}

function measureOf(one: Case, definition: LedgerDefinition): MeasureDeclaration {
  const parsed = parseMeasure(
    { ledger: definition.title.zh, take: one.取值, where: one.条件, either: one.其一, period: one.期间 },
    builtInLedgers,
  );
  if ('measure' in parsed) return parsed.measure;
  throw new Error(`${one.名称}: ${parsed.problems.map(({ path, text }) => `${path} ${text.zh}`).join('\n')}`);
}

/** Every case file, in the order of the names. Throws on a case that is not understood. */
export function loadCases(): readonly LoadedFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const { 题目, 台账, 记录, 例 } = parse(readFileSync(join(folder, file), 'utf8')) as CaseFile;
      const definition = builtInLedgers.find(({ title }) => title.zh === 台账);
      if (!definition) throw new Error(`${file}: there is no ledger ${台账}`);
      const cases = 例.map((one) => ({
        one,
        measure: measureOf(one, definition),
        time: { year: 2025, ...(one.截至 === undefined ? {} : { through: one.截至 }) },
      }));
      return { file, title: 题目, definition, records: recordsOf(definition, 记录), cases };
    });
}
