import { isDay } from '../../base/calendar.ts';
import { isDecimal } from '../../base/decimal.ts';
import type { MeasureTake } from '../../model/measure.ts';
import { isRecord, listOf } from '../raw-values.ts';
import type { MeasureFields } from './measure-fields.ts';
import { kindOf, measureKinds } from './measure-kinds.ts';
import { parseConditions } from './parse-conditions.ts';

/** What a measure takes: `count`, `{sum: field}`, `{distinct: [fields]}` and the full form with `kind`; undefined, with a problem, where it is no way known. */
export function parseTake(raw: unknown, names: MeasureFields): MeasureTake | undefined {
  const full = fullForm(raw);
  const kind = full?.['kind'];
  if (!full || typeof kind !== 'string' || !Object.hasOwn(measureKinds, kind)) {
    const known = Object.values(measureKinds)
      .map(({ kind: id, title }) => `${id}（${title.zh}）`)
      .join('、');
    names.add(
      'take',
      `不认识这种取值方法。可用：${known}。`,
      `This way of taking a value is not known; known are ${Object.keys(measureKinds).join(', ')}.`,
    );
    return undefined;
  }
  return checked(takeOf(kind, full, names), names);
}

function takeOf(kind: string, raw: Readonly<Record<string, unknown>>, names: MeasureFields): MeasureTake | undefined {
  const field = (key: string): string => names.find(raw[key], `take.${key}`)?.id ?? '';
  const fields = (key: string): string[] => listOf(raw[key]).map((name) => names.find(name, `take.${key}`)?.id ?? '');
  const optional = (key: string) => (raw[key] === undefined ? {} : { [key]: field(key) });
  switch (kind) {
    case 'count':
    case 'judgement':
      return { kind };
    case 'sum':
    case 'latest':
    case 'spend':
    case 'tally':
      return { kind, field: field('field') };
    case 'distinct':
      return { kind, fields: fields('fields') };
    case 'ratio':
      return { kind, part: parseConditions(raw['part'], 'take.part', names, true) };
    case 'sum-ratio':
      return { kind, part: field('part'), whole: field('whole') };
    case 'within':
      return {
        kind,
        from: field('from'),
        to: field('to'),
        limit: numberOf(raw['limit'], 'take.limit', names),
        unit: unitOf(raw['unit'], names),
      };
    case 'by-due':
      return { kind, to: field('to'), due: field('due') };
    case 'duration':
      return {
        kind,
        take: longestOrMean(raw['take'], names),
        from: field('from'),
        to: field('to'),
        unit: unitOf(raw['unit'], names),
      };
    case 'monthly-minimum':
      return { kind, ...optional('field') };
    case 'uptime-days':
      return { kind, from: field('from'), to: field('to') };
    case 'stock':
      return {
        kind,
        ...optional('left'),
        ...dayOf(raw['at'], names),
        ...(raw['distinct'] === undefined ? {} : { distinct: fields('distinct') }),
      };
    case 'completed-by':
      return {
        kind,
        ...(raw['count'] === undefined ? {} : { count: ordinalOf(raw['count'], names) }),
        ...optional('field'),
      };
    case 'survey':
      return { kind, satisfied: fields('satisfied'), returned: field('returned') };
  }
  return undefined;
}

/** Whether the fields are of kinds that the measure can work on. */
function checked(take: MeasureTake | undefined, names: MeasureFields): MeasureTake | undefined {
  if (!take) return undefined;
  for (const { field: id, kinds } of kindOf(take).fields(take)) {
    const field = names.definition.fields.find((one) => one.id === id);
    if (!field || kinds.includes(field.kind)) continue;
    names.add(
      'take',
      `“${field.title.zh}”是${field.kind}，这种取值方法要用 ${kinds.join('、')} 类的栏目。`,
      `"${id}" is a ${field.kind}; this measure needs ${kinds.join(' or ')}.`,
    );
  }
  const lists = take.kind === 'distinct' ? [take.fields] : take.kind === 'survey' ? [take.satisfied] : [];
  for (const list of lists) if (list.length === 0) names.add('take', '至少写一个栏目。', 'Name at least one field.');
  return take;
}

function numberOf(raw: unknown, path: string, names: MeasureFields): string {
  const text = String(raw ?? '');
  if (isDecimal(text) && !text.startsWith('-')) return text;
  names.add(path, `“${text}”不是数。请填不小于 0 的数。`, `"${text}" is no number of 0 or more.`);
  return '0';
}

function ordinalOf(raw: unknown, names: MeasureFields): string {
  const text = String(raw);
  if (/^[1-9]\d{0,6}$/.test(text)) return text;
  names.add('take.count', `“${text}”不是第几条。请填 1 以上的整数。`, `"${text}" is no whole number from 1 on.`);
  return '1';
}

function unitOf(raw: unknown, names: MeasureFields): 'minute' | 'hour' | 'day' {
  const found = (
    { minute: 'minute', hour: 'hour', day: 'day', 分钟: 'minute', 小时: 'hour', 天: 'day', 日: 'day' } as const
  )[String(raw) as 'day'];
  if (found) return found;
  names.add(
    'take.unit',
    `时间单位请写 minute（分钟）、hour（小时）或 day（天）；工作日没有节假日历，不能计算。`,
    'unit is minute, hour or day; working days cannot be computed without a calendar of holidays.',
  );
  return 'day';
}

function longestOrMean(raw: unknown, names: MeasureFields): 'longest' | 'mean' {
  if (raw === 'longest' || raw === 'mean') return raw;
  names.add('take.take', '请写 longest（最长）或 mean（平均）。', 'take is longest or mean.');
  return 'longest';
}

function dayOf(raw: unknown, names: MeasureFields): { at?: string } {
  if (raw === undefined) return {};
  if (isDay(String(raw))) return { at: String(raw) };
  names.add(
    'take.at',
    `“${String(raw)}”不是日期。请写成 2025-12-31。`,
    `"${String(raw)}" is no day; write 2025-12-31.`,
  );
  return {};
}

/** The field that a short form names: `{sum: attendees}`. */
const SHORT: Readonly<Record<string, string>> = {
  sum: 'field',
  latest: 'field',
  spend: 'field',
  tally: 'field',
  distinct: 'fields',
  ratio: 'part',
};

function fullForm(raw: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof raw === 'string') return { kind: raw };
  if (!isRecord(raw)) return undefined;
  if (raw['kind'] !== undefined) return raw;
  const [[kind, value] = []] = Object.entries(raw);
  const key = kind === undefined ? undefined : SHORT[kind];
  if (key !== undefined) return { kind, [key]: value };
  return kind !== undefined && isRecord(value) ? { ...value, kind } : undefined;
}
