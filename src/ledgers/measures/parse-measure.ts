import type { LedgerDefinition } from '../../model/ledger.ts';
import type { MeasureDeclaration } from '../../model/measure.ts';
import { foldName } from '../fold-name.ts';
import { isRecord } from '../raw-values.ts';
import { MeasureFields, type MeasureProblem } from './measure-fields.ts';
import { parseConditions } from './parse-conditions.ts';
import { parseTake } from './parse-take.ts';
import { readPeriod } from './period.ts';

export type ParsedMeasure = { readonly measure: MeasureDeclaration } | { readonly problems: readonly MeasureProblem[] };

/**
 * A measure as a person writes it in YAML or JSON, checked against the ledgers:
 *
 *     ledger: 风险通报              # id or Chinese title; fields and options likewise
 *     take: count                  # or {sum: 参加人次}, {kind: within, from: …, to: …, limit: 24, unit: hour}
 *     where: { 风险等级: [高, 严重], 整改完成日期: { present: true } }
 *     period: 2025-H1              # absent: the fiscal year
 *     offices: 本单位及所属单位      # absent: 本单位
 *
 * The canonical form ({@link MeasureDeclaration}) is read as well, and comes out unchanged. Every problem is told, not only the first.
 */
export function parseMeasure(raw: unknown, ledgers: readonly LedgerDefinition[]): ParsedMeasure {
  if (!isRecord(raw)) {
    return {
      problems: [problem('', '取值方法要写成“名称: 值”的形式。', 'A measure is a mapping of names to values.')],
    };
  }
  const named = String(raw['ledger'] ?? '');
  const definition = ledgers.find(({ id, title }) =>
    [id, title.zh, `${title.zh}台账`, title.en].some((name) => foldName(name) === foldName(named)),
  );
  if (!definition) {
    const known = ledgers.map(({ id, title }) => `${title.zh}（${id}）`).join('、');
    return {
      problems: [
        problem(
          'ledger',
          `没有“${named}”这个台账。可用的台账：${known}。`,
          `There is no ledger "${named}"; known are ${ledgers.map(({ id }) => id).join(', ')}.`,
        ),
      ],
    };
  }
  return parseBelow(raw, new MeasureFields(definition));
}

function parseBelow(raw: Readonly<Record<string, unknown>>, fields: MeasureFields): ParsedMeasure {
  for (const key of Object.keys(raw)) {
    if (!['ledger', 'take', 'where', 'either', 'period', 'offices'].includes(key)) {
      fields.add(
        key,
        `不认识“${key}”，可以写 ledger、take、where、either、period、offices。`,
        `"${key}" is not known; known are ledger, take, where, either, period, offices.`,
      );
    }
  }
  const take = parseTake(raw['take'], fields);
  const where = parseConditions(raw['where'], 'where', fields);
  const lists = Array.isArray(raw['either']) ? raw['either'] : [];
  const either = lists.map((list: unknown, index) => parseConditions(list, `either.${index}`, fields));
  const period = periodOf(raw['period'], fields);
  const offices = officesOf(raw['offices'], fields);
  if (fields.problems.length > 0 || !take) return { problems: fields.problems };
  return {
    measure: {
      ledger: fields.definition.id,
      take,
      ...(where.length > 0 ? { where } : {}),
      ...(either.length > 0 ? { either } : {}),
      ...(period === undefined ? {} : { period }),
      ...(offices === undefined ? {} : { offices }),
    },
  };
}

function periodOf(raw: unknown, fields: MeasureFields): string | undefined {
  if (raw === undefined || raw === null) return undefined;
  const text = String(raw);
  if (readPeriod(text)) return text;
  fields.add(
    'period',
    `“${text}”不是期间。请写成 2025、2025-H1、2025-Q3、2025-03 或 2025-01-01..2025-07-31。`,
    `"${text}" is no period; write 2025, 2025-H1, 2025-Q3, 2025-03 or 2025-01-01..2025-07-31.`,
  );
  return undefined;
}

/** Absent for the own records, as in the canonical form. */
function officesOf(raw: unknown, fields: MeasureFields): 'with-subordinates' | undefined {
  if (raw === undefined || raw === null || raw === 'own' || raw === '本单位') return undefined;
  if (raw === 'with-subordinates' || raw === '本单位及所属单位') return 'with-subordinates';
  fields.add(
    'offices',
    `“${String(raw)}”不是统计的单位范围。请写成 本单位 或 本单位及所属单位。`,
    `"${String(raw)}" does not say whose records count; write own or with-subordinates.`,
  );
  return undefined;
}

function problem(path: string, zh: string, en: string): MeasureProblem {
  return { path, text: { zh, en } };
}
