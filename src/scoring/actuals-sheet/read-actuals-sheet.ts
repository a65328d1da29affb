import { decimal, isDecimal } from '../../base/decimal.ts';
import { foldWidth } from '../../base/fold-width.ts';
import type { Actual, NumberActual, Report, Reports, UnreadableActual } from '../../model/actual.ts';
import type { Document } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import type { Plan } from '../../model/plan.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { isRange } from '../../model/target-grammar/ranges.ts';
import { readActual, readTier } from '../read-actual.ts';
import { type Subject, subjectsOf } from '../subjects.ts';
import { type IndicatorColumn, indicatorColumnOf } from './columns.ts';
import { readSpending } from './read-spending.ts';
import { headedTables, type SheetRow } from './sheet-rows.ts';
import { cellError, plainWords } from './sheet-words.ts';

/** What a sheet of actual values reports, and everything in it that could not be used. */
export interface ActualsSheet {
  readonly reports: Reports;
  readonly messages: readonly Message[];
}

type Line = Subject['indicators'][number];

/** One filled row: which part of which line, and what it says. */
interface Filled {
  readonly part: number | undefined;
  readonly report: Report;
  readonly at: Place;
}

/**
 * Reads the sheet that {@link actualsWorkbook} makes, or one of an office's own with the same headings, against its plan. Rows are matched by
 * 编号, else by project and level 3 name. Rows for no indicator, two values for one, and a number that belongs to another name are
 * named with their cell and left out; everything else is used.
 */
export function readActualsSheet(document: Document, plan: Plan): ActualsSheet {
  const subjects = subjectsOf(plan);
  const messages: Message[] = [];
  const indicators = readIndicators(document, subjects, messages);
  const spending = readSpending(document, subjects, messages);
  if (Object.keys(indicators).length === 0 && Object.keys(spending).length === 0 && messages.length === 0) {
    messages.push({
      severity: 'error',
      code: 'no-actuals-table',
      text: {
        zh: '没有找到填写实际完成值的表：表头应有“三级指标”和“实际完成值”。可用 mingji template 生成模板。',
        en: 'No table of actual values found: its header needs 三级指标 and 实际完成值. "mingji template" makes one.',
      },
    });
  }
  return { reports: { indicators, spending }, messages };
}

/** Whether a sheet numbers the lines of its plan, as the template does and no official form. */
export function hasLineNumbers(document: Document): boolean {
  return headedTables(document, indicatorColumnOf, ['line', 'level3', 'actual']).length > 0;
}

function readIndicators(document: Document, subjects: readonly Subject[], messages: Message[]): Record<string, Report> {
  const filled = new Map<Line, Filled[]>();
  for (const table of headedTables(document, indicatorColumnOf, ['level3', 'actual'])) {
    for (const row of table.rows) {
      const report = reportOf(row);
      if (!report) continue;
      const found = findLine(row, subjects);
      if ('problem' in found) {
        messages.push(found.problem);
        continue;
      }
      const at = row.cells.get('actual')?.at ?? row.cells.get('tier')?.at ?? row.at;
      filled.set(found.line, [...(filled.get(found.line) ?? []), { part: found.part, report, at }]);
    }
  }
  const reports: Record<string, Report> = {};
  for (const [line, rows] of filled) reports[line.subject] = together(line, rows, messages);
  return reports;
}

type Found = { readonly line: Line; readonly part: number | undefined } | { readonly problem: Message };

function findLine(row: SheetRow<IndicatorColumn>, subjects: readonly Subject[]): Found {
  const number = row.cells.get('line');
  const name = row.cells.get('level3')?.text ?? '';
  const byName = linesByName(row, subjects);
  if (number) {
    const [project, index, part] = number.text.split('.');
    const line = subjects.find((one) => one.number === project)?.indicators[Number(index) - 1];
    if (line && sameName(line, name)) return { line, part: part === undefined ? undefined : Number(part) - 1 };
    if (line) {
      const zh = `编号 ${number.text} 是“${line.indicator.level3}”，这一行写的是“${name}”。没有采用，请核对。`;
      const en = `Line ${number.text} is "${line.indicator.level3}", this row says "${name}"; left out, please check.`;
      return { problem: cellError('line-name-differs', zh, en, number.at) };
    }
  }
  const [only, ...more] = byName;
  if (only && more.length === 0 && !number) return { line: only, part: undefined };
  const at = number?.at ?? row.cells.get('level3')?.at ?? row.at;
  if (more.length > 0) {
    const zh = `有 ${byName.length} 个指标叫“${name}”，分不清是哪一个。请填写编号。`;
    const en = `${byName.length} lines are called "${name}"; give the line number.`;
    return { problem: cellError('ambiguous-indicator', zh, en, at) };
  }
  const what = number ? `${number.text} ${name}` : name;
  const zh = `绩效文本中没有“${what}”这个指标。没有采用，请核对编号和名称。`;
  const en = `The paper has no indicator "${what}"; left out, please check number and name.`;
  return { problem: cellError('unknown-indicator', zh, en, at) };
}

function sameName({ indicator }: Line, name: string): boolean {
  return name === '' || plainWords(indicator.level3) === plainWords(name);
}

function linesByName(row: SheetRow<IndicatorColumn>, subjects: readonly Subject[]): readonly Line[] {
  const project = plainWords(row.cells.get('project')?.text ?? '');
  const name = plainWords(row.cells.get('level3')?.text ?? '');
  return subjects
    .filter((subject) => project === '' || plainWords(subject.name) === project)
    .flatMap(({ indicators }) => indicators)
    .filter(({ indicator }) => indicator.horizon === 'annual' && plainWords(indicator.level3) === name);
}

const YES = /^(?:是|√|✓|y|yes|1|不适用)$/i;

function reportOf(row: SheetRow<IndicatorColumn>): Report | undefined {
  const actual = actualOf(row);
  const reason = row.cells.get('reason')?.text;
  if (!actual && reason === undefined) return undefined;
  return { ...(actual ? { actual } : {}), ...(reason === undefined ? {} : { reason }) };
}

function actualOf(row: SheetRow<IndicatorColumn>): Actual | undefined {
  const excluded = row.cells.get('notApplicable');
  if (excluded && YES.test(excluded.text)) return { kind: 'not-applicable', text: excluded.text, at: excluded.at };
  const value = row.cells.get('actual');
  const tier = row.cells.get('tier');
  if (tier) return tierActual(tier, row.cells.get('share')?.text, value?.text);
  if (!value) return undefined;
  const actual = readActual(value.text, value.at);
  const unit = row.cells.get('unit')?.text;
  return actual?.kind === 'number' && actual.unit === '' && unit !== undefined ? withUnit(actual, unit) : actual;
}

function tierActual(tier: { text: string; at: Place }, share: string | undefined, text: string | undefined): Actual {
  const read = readTier(tier.text);
  if (!read) return { kind: 'unreadable', text: tier.text, at: tier.at };
  const given = share === undefined ? read.share : shareOf(share);
  const remark = text === undefined ? '' : `（${text}）`;
  const percent = given !== undefined && isDecimal(given) ? ` ${decimal(given).times(100).toFixed()}%` : '';
  const words = `${tier.text}${remark}${percent}`;
  return { kind: 'tier', text: words, tier: read.tier, ...(given === undefined ? {} : { share: given }), at: tier.at };
}

/** "85%", "0.85" and "85" are all the share 0.85. */
function shareOf(text: string): string | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(%)?$/.exec(foldWidth(text).trim());
  if (!match?.[1]) return undefined;
  const isPercent = match[2] !== undefined || decimal(match[1]).greaterThan(1);
  return isPercent ? decimal(match[1]).div(100).toFixed() : match[1];
}

/**
 * The unit of the next column, with its multiplier carried out. A "%" there says nothing about how the number was entered, 0.95 or 95:
 * that is left to the comparison with the target.
 */
function withUnit(actual: NumberActual, unit: string): NumberActual {
  if (/^(?:%|百分比)$/.test(plainWords(unit))) return actual;
  const read = parseTarget(`1${unit}`);
  if (read.kind !== 'number') return { ...actual, unit };
  const value = decimal(actual.value).times(read.value).toFixed();
  const per = read.per === undefined ? {} : { per: read.per };
  return { ...actual, text: `${actual.text}${unit}`, value, unit: read.unit, ...per };
}

/** Several rows of one line: its parts, or two values for one, of which none is used. */
function together(line: Line, rows: readonly Filled[], messages: Message[]): Report {
  const { target } = line.indicator;
  const reason = rows.find(({ report }) => report.reason !== undefined)?.report.reason;
  const kept = reason === undefined ? {} : { reason };
  const [only] = rows;
  if (target.kind === 'list' && !isRange(target.parts) && rows.some(({ part }) => part !== undefined)) {
    return { ...partsOf(target.parts.length, target.text, rows, messages), ...kept };
  }
  const values = rows.filter(({ report }) => report.actual !== undefined);
  if (values.length < 2) return { ...only?.report, ...values[0]?.report, ...kept };
  messages.push(...values.map(({ at, report }) => twoValues(line.indicator.level3, report.actual?.text ?? '', at)));
  return kept;
}

function twoValues(name: string, text: string, at: Place): Message {
  const zh = `“${name}”填了两个以上的实际完成值（此处为“${text}”），无法判断用哪一个，都没有采用。请只保留一个。`;
  const en = `"${name}" has more than one actual value (here "${text}"); none was used. Keep one.`;
  return cellError('two-actuals', zh, en, at);
}

function partsOf(count: number, text: string, rows: readonly Filled[], messages: Message[]): Report {
  const parts: (NumberActual | UnreadableActual | undefined)[] = Array.from({ length: count }, () => undefined);
  const taken = new Set<number>();
  for (const { part, report, at } of rows) {
    const { actual } = report;
    if (part === undefined || !actual || part < 0 || part >= count) continue;
    if (actual.kind === 'not-applicable') return { actual };
    if (taken.has(part)) {
      messages.push(twoValues(text, actual.text, at));
      parts[part] = undefined;
      continue;
    }
    taken.add(part);
    parts[part] = actual.kind === 'number' ? actual : { kind: 'unreadable', text: actual.text, at };
  }
  const at = rows[0]?.at;
  return { actual: { kind: 'parts', text, parts, ...(at ? { at } : {}) } };
}
