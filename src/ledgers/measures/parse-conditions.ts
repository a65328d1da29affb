import { isDay } from '../../base/calendar.ts';
import { isDecimal } from '../../base/decimal.ts';
import type { LedgerField } from '../../model/ledger.ts';
import type { Condition } from '../../model/measure.ts';
import { isRecord, listOf } from '../raw-values.ts';
import { readValue } from '../records/read-value.ts';
import { isNumberKind } from './matches.ts';
import type { MeasureFields } from './measure-fields.ts';

/** The conditions of a measure: a mapping of fields to values, or a list in the canonical form. `isNeeded`: empty is a problem. */
export function parseConditions(raw: unknown, path: string, fields: MeasureFields, isNeeded = false): Condition[] {
  const list = conditionList(raw);
  if (!list) {
    fields.add(path, '条件要写成“栏目: 值”的形式。', 'Conditions are a mapping of fields to values.');
    return [];
  }
  if (list.length === 0 && isNeeded) fields.add(path, '至少写一个条件。', 'Give at least one condition.');
  return list.flatMap(({ field, test }) => parseCondition(field, test, `${path}.${field}`, fields));
}

function parseCondition(name: string, test: unknown, path: string, fields: MeasureFields): Condition[] {
  const field = fields.find(name, path);
  if (!field) return [];
  if (!isRecord(test)) return [{ field: field.id, in: valuesOf(field, test, path, fields) }];
  const conditions: Condition[] = [];
  for (const [key, bound] of Object.entries(test)) {
    if (key === 'present' && typeof bound === 'boolean') conditions.push({ field: field.id, present: bound });
    else if (key === 'in') conditions.push({ field: field.id, in: valuesOf(field, bound, path, fields) });
    else if (key === 'notIn') conditions.push({ field: field.id, notIn: valuesOf(field, bound, path, fields) });
    else if (key === 'contains') conditions.push({ field: field.id, contains: String(bound) });
    else if (key === 'atLeast') conditions.push({ field: field.id, atLeast: boundOf(field, bound, path, fields) });
    else if (key === 'atMost') conditions.push({ field: field.id, atMost: boundOf(field, bound, path, fields) });
    else
      fields.add(
        path,
        `不认识条件“${key}”，可以写 in、notIn、contains、present（true 或 false）、atLeast、atMost。`,
        `"${key}" is no condition; known are in, notIn, contains, present (true or false), atLeast, atMost.`,
      );
  }
  return conditions;
}

function valuesOf(field: LedgerField, raw: unknown, path: string, fields: MeasureFields): string[] {
  return listOf(raw).map((value) => {
    const read = readValue(field, String(value ?? ''));
    if ('problem' in read) fields.add(path, read.problem.zh, read.problem.en);
    else if (read.value !== undefined) return read.value;
    else
      fields.add(
        path,
        '条件的值是空的；要找空的栏目请写 {present: false}。',
        'The value is empty; write {present: false} to find empty fields.',
      );
    return '';
  });
}

function boundOf(field: LedgerField, raw: unknown, path: string, fields: MeasureFields): string {
  const text = String(raw);
  if (isNumberKind(field.kind) ? isDecimal(text) : isDay(text) || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text))
    return text;
  fields.add(
    path,
    `“${text}”不能作为“${field.title.zh}”的界限。数字栏写数，日期栏写 2025-03-01。`,
    `"${text}" is no bound of "${field.id}": a number, or a day as 2025-03-01.`,
  );
  return text;
}

function conditionList(raw: unknown): { readonly field: string; readonly test: unknown }[] | undefined {
  if (raw === undefined || raw === null) return [];
  if (Array.isArray(raw)) {
    if (!raw.every(isRecord)) return undefined;
    return raw.map(({ field, ...test }) => ({ field: String(field ?? ''), test }));
  }
  return isRecord(raw) ? Object.entries(raw).map(([field, test]) => ({ field, test })) : undefined;
}
