// Runs tests/cases/measures/*.yaml: records as an office would write them, a measure, and the value as arithmetic.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtInLedgers } from '../../src/ledgers/definitions/built-in-ledgers.ts';
import { measureRecords } from '../../src/ledgers/measures/measure-records.ts';
import { parseMeasure } from '../../src/ledgers/measures/parse-measure.ts';
import { decidingDay, naturalKeyOf } from '../../src/ledgers/records/natural-key.ts';
import { validateRecord } from '../../src/ledgers/records/validate-record.ts';
import { matchHeads } from '../../src/ledgers/sheets/match-heads.ts';
import type { LedgerDefinition, LedgerRecord } from '../../src/model/ledger.ts';
import { rounded } from '../scoring/exact-arithmetic.ts';

interface Case {
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

function run(one: Case, definition: LedgerDefinition, records: readonly LedgerRecord[]): void {
  const parsed = parseMeasure(
    { ledger: definition.title.zh, take: one.取值, where: one.条件, either: one.其一, period: one.期间 },
    builtInLedgers,
  );
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ path, text }) => `${path} ${text.zh}`).join('\n'));
  const time = { year: 2025, ...(one.截至 === undefined ? {} : { through: one.截至 }) };
  const actual = measureRecords(parsed.measure, definition, records, time);
  const expected = String(one.结果);
  if (expected === '不能计算' || expected === '由人判断') {
    expect(actual.value).toBeUndefined();
    expect(actual.status).toBe(expected === '不能计算' ? 'undefined' : 'judgement');
    expect(actual.notes.length).toBeGreaterThan(0);
  } else {
    expect(actual.status).toBe('measured');
    if (expected.startsWith('日期')) expect(actual.value).toBe(expected.slice(3));
    else expect(rounded(actual.value ?? '')).toBe(rounded(expected));
  }
  if (one.单位 !== undefined) expect(actual.unit).toBe(one.单位);
  if (one.句子 !== undefined) expect(actual.sentence.zh).toBe(one.句子);
  if (one.区间)
    expect([actual.interval?.low, actual.interval?.high]).toEqual(one.区间.map((bound) => bound.toFixed(2)));
}

let count = 0;
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()) {
  const { 题目, 台账, 记录, 例 } = parse(readFileSync(join(folder, file), 'utf8')) as CaseFile;
  const definition = builtInLedgers.find(({ title }) => title.zh === 台账);
  if (!definition) throw new Error(`${file}: there is no ledger ${台账}`);
  const records = recordsOf(definition, 记录);
  count += 例.length;
  describe(`${file}: ${题目}`, () => {
    it.each(例.map((one) => [one.名称, one] as const))('%s', (_name, one) => run(one, definition, records));
  });
}

it('holds at least 60 cases', () => {
  expect(count).toBeGreaterThanOrEqual(60);
});
