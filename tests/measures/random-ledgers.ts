// Random records and random measures of every built-in ledger, from a seed, so that a disagreement can be looked at again.

import { addDays } from '../../src/base/calendar.ts';
import { decimal } from '../../src/base/decimal.ts';
import { decidingDay, naturalKeyOf } from '../../src/ledgers/records/natural-key.ts';
import type { LedgerDefinition, LedgerField, LedgerRecord } from '../../src/model/ledger.ts';
import type { Condition, MeasureDeclaration, MeasureTake } from '../../src/model/measure.ts';

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export class Chance {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomFrom(seed);
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  is(probability: number): boolean {
    return this.#next() < probability;
  }

  one<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error('Chance.one: the list is empty');
    return found;
  }

  some<T>(list: readonly T[]): T[] {
    const found = list.filter(() => this.is(0.5));
    return found.length > 0 ? found : [this.one(list)];
  }
}

const WORDS = [
  '养路',
  '植树',
  '阅读',
  '防火',
  '巡检',
  '云川县',
  '临河口',
  '青禾区',
  'A/B',
  '“引号”,逗号',
  '两行\n文字',
  'ＡＢ',
];

function randomValue(field: LedgerField, fields: Readonly<Record<string, string>>, chance: Chance): string {
  switch (field.kind) {
    case 'date':
      return dayAfter(field, fields, chance);
    case 'datetime':
      return `${dayAfter(field, fields, chance)}T${clock(chance)}`;
    case 'integer':
      return String(chance.below(200));
    case 'decimal':
      return decimal(chance.below(100_000)).div(1000).toFixed();
    case 'money':
      return decimal(chance.below(2_000_000) - 100_000)
        .div(100)
        .toFixed();
    case 'choice':
      return chance.one(field.choices ?? []).id;
    case 'file':
      return chance.below(99).toString(16).padStart(64, '0');
    default:
      return `${chance.one(WORDS)}${chance.below(40)}`;
  }
}

function clock(chance: Chance): string {
  if (chance.is(0.1)) return '00:00:00';
  const two = (limit: number) => String(chance.below(limit)).padStart(2, '0');
  return `${two(24)}:${two(60)}:${two(60)}`;
}

function dayAfter({ notBefore }: LedgerField, fields: Readonly<Record<string, string>>, chance: Chance): string {
  const earliest = notBefore === undefined ? undefined : fields[notBefore];
  if (earliest !== undefined) return addDays(earliest.slice(0, 10), 1 + chance.below(40));
  return addDays('2024-10-01', chance.below(550));
}

/** Records with unique natural keys; about a quarter of the fields that may be empty are. */
export function randomRecords(definition: LedgerDefinition, count: number, chance: Chance): LedgerRecord[] {
  const records = new Map<string, LedgerRecord>();
  for (let index = 0; index < count; index += 1) {
    const fields: Record<string, string> = {};
    for (const field of definition.fields) {
      if (field.required || chance.is(0.75)) fields[field.id] = randomValue(field, fields, chance);
    }
    const naturalKey = naturalKeyOf(definition, fields);
    if (records.has(naturalKey)) continue;
    records.set(naturalKey, {
      id: `${chance
        .below(2 ** 32)
        .toString(16)
        .padStart(8, '0')}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`,
      ledger: definition.id,
      naturalKey,
      date: decidingDay(definition, fields),
      fields,
      enteredAt: '2025-12-31T00:00:00.000Z',
    });
  }
  return [...records.values()];
}

/** A department, two units under it and one under the first of them. */
export const department = {
  root: '1',
  parents: new Map([
    ['1.1', '1'],
    ['1.2', '1'],
    ['1.1.1', '1.1'],
  ]),
};

/** Records of every office of the department, some of which stand alike in others: beside, above and below. */
export function randomDepartment(definition: LedgerDefinition, count: number, chance: Chance): LedgerRecord[] {
  const offices = ['1', '1.1', '1.2', '1.1.1'];
  const records = randomRecords(definition, count, chance);
  return records.flatMap((record) => {
    const places = chance.is(0.4) ? chance.some(offices) : [chance.one(offices)];
    return places.map((tenant, index) => ({ ...record, tenant, id: `${record.id.slice(0, -1)}${index}` }));
  });
}

function randomCondition(definition: LedgerDefinition, records: readonly LedgerRecord[], chance: Chance): Condition {
  const { id, kind } = chance.one(definition.fields);
  const values = records.map(({ fields }) => fields[id]).filter((value) => value !== undefined);
  const value = values.length > 0 ? chance.one(values) : undefined;
  if (value === undefined || chance.is(0.2)) return { field: id, present: chance.is(0.7) };
  if (kind === 'integer' || kind === 'decimal' || kind === 'money' || kind === 'date' || kind === 'datetime') {
    const bound = kind === 'datetime' && chance.is(0.5) ? value.slice(0, 10) : value;
    return chance.is(0.5) ? { field: id, atLeast: bound } : { field: id, atMost: bound };
  }
  if (kind === 'text' && chance.is(0.4)) return { field: id, contains: value.slice(0, 2) };
  return chance.is(0.6) ? { field: id, in: [value, chance.one(values)] } : { field: id, notIn: [value] };
}

/** A measure of every kind that the ledger has fields for. */
function randomTake(definition: LedgerDefinition, records: readonly LedgerRecord[], chance: Chance): MeasureTake {
  const of = (...kinds: string[]) => definition.fields.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const [all, numbers, moments, money] = [
    definition.fields.map(({ id }) => id),
    of('integer', 'decimal', 'money'),
    of('date', 'datetime'),
    of('money'),
  ];
  const unit = chance.one(['minute', 'hour', 'day'] as const);
  const takes: MeasureTake[] = [
    { kind: 'count' },
    { kind: 'distinct', fields: chance.some(all).slice(0, 3) },
    { kind: 'ratio', part: [randomCondition(definition, records, chance)] },
    { kind: 'monthly-minimum' },
    { kind: 'completed-by', count: String(1 + chance.below(30)) },
    { kind: 'completed-by', count: String(1 + chance.below(9)), field: chance.one(moments) },
    { kind: 'stock' },
    { kind: 'stock', left: chance.one(moments), ...(chance.is(0.5) ? { distinct: [chance.one(all)] } : {}) },
    { kind: 'uptime-days', from: definition.decidingDate, to: chance.one(moments) },
    { kind: 'within', from: chance.one(moments), to: chance.one(moments), limit: String(chance.below(300)), unit },
    { kind: 'by-due', to: chance.one(moments), due: chance.one(moments) },
    {
      kind: 'duration',
      take: chance.one(['longest', 'mean'] as const),
      from: chance.one(moments),
      to: chance.one(moments),
      unit,
    },
    { kind: 'judgement' },
  ];
  if (numbers.length > 0) {
    takes.push(
      { kind: 'sum', field: chance.one(numbers) },
      { kind: 'sum-ratio', part: chance.one(numbers), whole: chance.one(numbers) },
      { kind: 'monthly-minimum', field: chance.one(numbers) },
      { kind: 'latest', field: chance.one(numbers) },
      { kind: 'tally', field: chance.one(numbers) },
    );
  }
  if (money.length > 0) takes.push({ kind: 'spend', field: chance.one(money) });
  if (definition.id === 'survey') {
    takes.push({ kind: 'survey', satisfied: chance.some(['satisfied', 'mostly']), returned: 'issued' });
  }
  return chance.one(takes);
}

/** A measure as an office could declare it, with filters and a period now and then. */
export function randomMeasure(
  definition: LedgerDefinition,
  records: readonly LedgerRecord[],
  chance: Chance,
): MeasureDeclaration {
  const conditions = () =>
    Array.from({ length: 1 + chance.below(2) }, () => randomCondition(definition, records, chance));
  const periods = ['2025-H1', '2025-Q3', '2025-02', '2025-03-15..2025-08-20', '2024', '2031'];
  return {
    ledger: definition.id,
    take: randomTake(definition, records, chance),
    ...(chance.is(0.5) ? { where: conditions() } : {}),
    ...(chance.is(0.25) ? { either: [conditions(), conditions()] } : {}),
    ...(chance.is(0.3) ? { period: chance.one(periods) } : {}),
    ...(chance.is(0.5) ? { offices: 'with-subordinates' } : {}),
  };
}
