import type { Bilingual } from '../../base/bilingual.ts';
import { isDecimal } from '../../base/decimal.ts';
import { foldWidth } from '../../base/fold-width.ts';
import type { LedgerDefinition, LedgerField } from '../../model/ledger.ts';
import type { Condition, MeasureDeclaration, MeasureTake } from '../../model/measure.ts';
import { readValue } from '../records/read-value.ts';
import { isNumberKind } from './matches.ts';
import { kindOf, measureKinds } from './measure-kinds.ts';
import { isDay, readPeriod } from './period.ts';

/** What is wrong with a declared measure, and where in it ("where.severity"). */
export interface MeasureProblem {
  readonly path: string;
  readonly text: Bilingual;
}

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
    [id, title.zh, `${title.zh}台账`, title.en].some((name) => same(name, named)),
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
  return new MeasureParser(definition).parse(raw);
}

class MeasureParser {
  readonly #definition: LedgerDefinition;
  readonly #problems: MeasureProblem[] = [];

  constructor(definition: LedgerDefinition) {
    this.#definition = definition;
  }

  parse(raw: Readonly<Record<string, unknown>>): ParsedMeasure {
    for (const key of Object.keys(raw)) {
      if (!['ledger', 'take', 'where', 'either', 'period', 'offices'].includes(key)) {
        this.#add(
          key,
          `不认识“${key}”，可以写 ledger、take、where、either、period、offices。`,
          `"${key}" is not known; known are ledger, take, where, either, period, offices.`,
        );
      }
    }
    const take = this.#take(raw['take']);
    const where = this.#conditions(raw['where'], 'where');
    const lists = Array.isArray(raw['either']) ? raw['either'] : [];
    const either = lists.map((list: unknown, index) => this.#conditions(list, `either.${index}`));
    const period = this.#period(raw['period']);
    const offices = this.#offices(raw['offices']);
    if (this.#problems.length > 0 || !take) return { problems: this.#problems };
    return {
      measure: {
        ledger: this.#definition.id,
        take,
        ...(where.length > 0 ? { where } : {}),
        ...(either.length > 0 ? { either } : {}),
        ...(period === undefined ? {} : { period }),
        ...(offices === undefined ? {} : { offices }),
      },
    };
  }

  #add(path: string, zh: string, en: string): void {
    this.#problems.push(problem(path, zh, en));
  }

  #period(raw: unknown): string | undefined {
    if (raw === undefined || raw === null) return undefined;
    const text = String(raw);
    if (readPeriod(text)) return text;
    this.#add(
      'period',
      `“${text}”不是期间。请写成 2025、2025-H1、2025-Q3、2025-03 或 2025-01-01..2025-07-31。`,
      `"${text}" is no period; write 2025, 2025-H1, 2025-Q3, 2025-03 or 2025-01-01..2025-07-31.`,
    );
    return undefined;
  }

  /** Absent for the own records, as in the canonical form. */
  #offices(raw: unknown): 'with-subordinates' | undefined {
    if (raw === undefined || raw === null || raw === 'own' || raw === '本单位') return undefined;
    if (raw === 'with-subordinates' || raw === '本单位及所属单位') return 'with-subordinates';
    this.#add(
      'offices',
      `“${String(raw)}”不是统计的单位范围。请写成 本单位 或 本单位及所属单位。`,
      `"${String(raw)}" does not say whose records count; write own or with-subordinates.`,
    );
    return undefined;
  }

  #field(name: unknown, path: string): LedgerField | undefined {
    const text = String(name ?? '');
    const { fields } = this.#definition;
    const found =
      fields.find(({ id, title }) => [id, title.zh, title.en].some((one) => same(one, text))) ??
      fields.find(({ alsoCalled = [] }) => alsoCalled.some((one) => same(one, text)));
    if (!found) {
      const known = fields.map(({ id, title }) => `${title.zh}（${id}）`).join('、');
      this.#add(
        path,
        `${this.#definition.title.zh}台账没有“${text}”这一栏。有：${known}。`,
        `The ledger "${this.#definition.id}" has no field "${text}"; it has ${fields.map(({ id }) => id).join(', ')}.`,
      );
    }
    return found;
  }

  /** `count`, `{sum: field}`, `{distinct: [fields]}` and the full form with `kind`. */
  #take(raw: unknown): MeasureTake | undefined {
    const full = fullForm(raw);
    const kind = full?.['kind'];
    if (!full || typeof kind !== 'string' || !Object.hasOwn(measureKinds, kind)) {
      const known = Object.values(measureKinds)
        .map(({ kind: id, title }) => `${id}（${title.zh}）`)
        .join('、');
      this.#add(
        'take',
        `不认识这种取值方法。可用：${known}。`,
        `This way of taking a value is not known; known are ${Object.keys(measureKinds).join(', ')}.`,
      );
      return undefined;
    }
    return this.#checked(this.#takeOf(kind, full));
  }

  #takeOf(kind: string, raw: Readonly<Record<string, unknown>>): MeasureTake | undefined {
    const field = (key: string): string => this.#field(raw[key], `take.${key}`)?.id ?? '';
    const fields = (key: string): string[] =>
      listOf(raw[key]).map((name) => this.#field(name, `take.${key}`)?.id ?? '');
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
        return { kind, part: this.#conditions(raw['part'], 'take.part', true) };
      case 'sum-ratio':
        return { kind, part: field('part'), whole: field('whole') };
      case 'within':
        return {
          kind,
          from: field('from'),
          to: field('to'),
          limit: this.#number(raw['limit'], 'take.limit'),
          unit: this.#unit(raw['unit']),
        };
      case 'by-due':
        return { kind, to: field('to'), due: field('due') };
      case 'duration':
        return {
          kind,
          take: this.#longestOrMean(raw['take']),
          from: field('from'),
          to: field('to'),
          unit: this.#unit(raw['unit']),
        };
      case 'monthly-minimum':
        return { kind, ...optional('field') };
      case 'uptime-days':
        return { kind, from: field('from'), to: field('to') };
      case 'stock':
        return {
          kind,
          ...optional('left'),
          ...this.#at(raw['at']),
          ...(raw['distinct'] === undefined ? {} : { distinct: fields('distinct') }),
        };
      case 'completed-by':
        return {
          kind,
          ...(raw['count'] === undefined ? {} : { count: this.#ordinal(raw['count']) }),
          ...optional('field'),
        };
      case 'survey':
        return { kind, satisfied: fields('satisfied'), returned: field('returned') };
    }
    return undefined;
  }

  /** Whether the fields are of kinds that the measure can work on. */
  #checked(take: MeasureTake | undefined): MeasureTake | undefined {
    if (!take) return undefined;
    for (const { field: id, kinds } of kindOf(take).fields(take)) {
      const field = this.#definition.fields.find((one) => one.id === id);
      if (!field || kinds.includes(field.kind)) continue;
      this.#add(
        'take',
        `“${field.title.zh}”是${field.kind}，这种取值方法要用 ${kinds.join('、')} 类的栏目。`,
        `"${id}" is a ${field.kind}; this measure needs ${kinds.join(' or ')}.`,
      );
    }
    const lists = take.kind === 'distinct' ? [take.fields] : take.kind === 'survey' ? [take.satisfied] : [];
    for (const list of lists) if (list.length === 0) this.#add('take', '至少写一个栏目。', 'Name at least one field.');
    return take;
  }

  #number(raw: unknown, path: string): string {
    const text = String(raw ?? '');
    if (isDecimal(text) && !text.startsWith('-')) return text;
    this.#add(path, `“${text}”不是数。请填不小于 0 的数。`, `"${text}" is no number of 0 or more.`);
    return '0';
  }

  #ordinal(raw: unknown): string {
    const text = String(raw);
    if (/^[1-9]\d{0,6}$/.test(text)) return text;
    this.#add('take.count', `“${text}”不是第几条。请填 1 以上的整数。`, `"${text}" is no whole number from 1 on.`);
    return '1';
  }

  #unit(raw: unknown): 'minute' | 'hour' | 'day' {
    const found = (
      { minute: 'minute', hour: 'hour', day: 'day', 分钟: 'minute', 小时: 'hour', 天: 'day', 日: 'day' } as const
    )[String(raw) as 'day'];
    if (found) return found;
    this.#add(
      'take.unit',
      `时间单位请写 minute（分钟）、hour（小时）或 day（天）；工作日没有节假日历，不能计算。`,
      'unit is minute, hour or day; working days cannot be computed without a calendar of holidays.',
    );
    return 'day';
  }

  #longestOrMean(raw: unknown): 'longest' | 'mean' {
    if (raw === 'longest' || raw === 'mean') return raw;
    this.#add('take.take', '请写 longest（最长）或 mean（平均）。', 'take is longest or mean.');
    return 'longest';
  }

  #at(raw: unknown): { at?: string } {
    if (raw === undefined) return {};
    if (isDay(String(raw))) return { at: String(raw) };
    this.#add(
      'take.at',
      `“${String(raw)}”不是日期。请写成 2025-12-31。`,
      `"${String(raw)}" is no day; write 2025-12-31.`,
    );
    return {};
  }

  /** A mapping of fields to values, or a list in the canonical form. `isNeeded`: empty is a problem. */
  #conditions(raw: unknown, path: string, isNeeded = false): Condition[] {
    const list = conditionList(raw);
    if (!list) {
      this.#add(path, '条件要写成“栏目: 值”的形式。', 'Conditions are a mapping of fields to values.');
      return [];
    }
    if (list.length === 0 && isNeeded) this.#add(path, '至少写一个条件。', 'Give at least one condition.');
    return list.flatMap(({ field, test }) => this.#condition(field, test, `${path}.${field}`));
  }

  #condition(name: string, test: unknown, path: string): Condition[] {
    const field = this.#field(name, path);
    if (!field) return [];
    if (!isRecord(test)) return [{ field: field.id, in: this.#values(field, test, path) }];
    const conditions: Condition[] = [];
    for (const [key, bound] of Object.entries(test)) {
      if (key === 'present' && typeof bound === 'boolean') conditions.push({ field: field.id, present: bound });
      else if (key === 'in') conditions.push({ field: field.id, in: this.#values(field, bound, path) });
      else if (key === 'notIn') conditions.push({ field: field.id, notIn: this.#values(field, bound, path) });
      else if (key === 'contains') conditions.push({ field: field.id, contains: String(bound) });
      else if (key === 'atLeast') conditions.push({ field: field.id, atLeast: this.#bound(field, bound, path) });
      else if (key === 'atMost') conditions.push({ field: field.id, atMost: this.#bound(field, bound, path) });
      else
        this.#add(
          path,
          `不认识条件“${key}”，可以写 in、notIn、contains、present（true 或 false）、atLeast、atMost。`,
          `"${key}" is no condition; known are in, notIn, contains, present (true or false), atLeast, atMost.`,
        );
    }
    return conditions;
  }

  #values(field: LedgerField, raw: unknown, path: string): string[] {
    return listOf(raw).map((value) => {
      const read = readValue(field, String(value ?? ''));
      if ('problem' in read) this.#add(path, read.problem.zh, read.problem.en);
      else if (read.value !== undefined) return read.value;
      else
        this.#add(
          path,
          '条件的值是空的；要找空的栏目请写 {present: false}。',
          'The value is empty; write {present: false} to find empty fields.',
        );
      return '';
    });
  }

  #bound(field: LedgerField, raw: unknown, path: string): string {
    const text = String(raw);
    if (isNumberKind(field.kind) ? isDecimal(text) : isDay(text) || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text))
      return text;
    this.#add(
      path,
      `“${text}”不能作为“${field.title.zh}”的界限。数字栏写数，日期栏写 2025-03-01。`,
      `"${text}" is no bound of "${field.id}": a number, or a day as 2025-03-01.`,
    );
    return text;
  }
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

function conditionList(raw: unknown): { readonly field: string; readonly test: unknown }[] | undefined {
  if (raw === undefined || raw === null) return [];
  if (Array.isArray(raw)) {
    if (!raw.every(isRecord)) return undefined;
    return raw.map(({ field, ...test }) => ({ field: String(field ?? ''), test }));
  }
  return isRecord(raw) ? Object.entries(raw).map(([field, test]) => ({ field, test })) : undefined;
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : raw === undefined || raw === null ? [] : [raw];
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function same(a: string, b: string): boolean {
  const fold = (text: string) => foldWidth(text).replace(/\s/g, '').toLowerCase();
  return fold(a) === fold(b);
}

function problem(path: string, zh: string, en: string): MeasureProblem {
  return { path, text: { zh, en } };
}
