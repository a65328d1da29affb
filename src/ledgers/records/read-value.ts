import type { Bilingual } from '../../base/bilingual.ts';
import { decimal } from '../../base/decimal.ts';
import { NOTHING } from '../../base/nothing.ts';
import type { LedgerField } from '../../model/ledger.ts';
import { foldName } from '../fold-name.ts';
import { foldKey } from './natural-key.ts';
import { readMoment } from './read-moment.ts';
import { readNumber } from './read-number.ts';

/** What is known while values are read. Nothing of it is needed. */
export interface ReadingContext {
  /** The year of dates written without one ("3月1日"). */
  readonly year?: number;
  /** What the amounts of a column are multiplied with, because its heading says 万元. */
  readonly scale?: string;
  /** The SHA-256 of an exhibit known by its file's name. */
  readonly exhibit?: (name: string) => string | undefined;
  /** Whether a ledger has a record of this natural key; absent: references are taken as they are. */
  readonly hasRecord?: (ledger: string, key: string) => boolean;
}

/** The canonical value, undefined for an empty cell, or what is wrong and how to mend it. */
export type ReadValue = { readonly value: string | undefined } | { readonly problem: Bilingual };

const EMPTY = new RegExp(`^(?:${NOTHING}|n/?a|null)?$`, 'i');
const LONGEST_TEXT = 4000;

/** One cell or input as a value of its field. "-", "/" and 无 are empty in every field but text. */
export function readValue(field: LedgerField, text: string, context: ReadingContext = {}): ReadValue {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  if (trimmed === '' || (field.kind !== 'text' && EMPTY.test(trimmed))) return { value: undefined };
  switch (field.kind) {
    case 'date':
    case 'datetime':
      return momentValue(field, trimmed, context);
    case 'integer':
    case 'decimal':
    case 'money':
      return numberValue(field, trimmed, context);
    case 'choice':
      return choiceValue(field, trimmed);
    case 'file':
      return fileValue(trimmed, context);
    case 'reference':
      return referenceValue(field, trimmed, context);
    case 'text':
      return textValue(trimmed);
  }
}

function textValue(text: string): ReadValue {
  if (text.length <= LONGEST_TEXT) return { value: text };
  const zh = `有 ${text.length} 个字，最多 ${LONGEST_TEXT} 个。请缩短，全文可作为佐证上传。`;
  return problem(
    zh,
    `has ${text.length} characters, at most ${LONGEST_TEXT} are kept; shorten it, attach the full text.`,
  );
}

function momentValue(field: LedgerField, text: string, context: ReadingContext): ReadValue {
  const moment = readMoment(text, context.year);
  if (!moment) {
    const [zh, en] = field.kind === 'date' ? ['2025-03-01', '2025-03-01'] : ['2025-03-01 14:30', '2025-03-01 14:30'];
    return problem(
      `“${text}”不是能确定的${field.kind === 'date' ? '日期' : '时间'}。请写成 ${zh}；一段时间请只写一天。`,
      `"${text}" is no certain ${field.kind}; write it as ${en}, one day only.`,
    );
  }
  if (field.kind === 'date') return { value: moment.day };
  if (moment.time !== undefined) return { value: `${moment.day}T${moment.time}` };
  return problem(
    `“${text}”只有日期没有时刻，无法计算时长。请写成 ${moment.day} 14:30 的形式。`,
    `"${text}" has no time of day, and durations are computed from it; write it as ${moment.day} 14:30.`,
  );
}

function numberValue(field: LedgerField, text: string, { scale = '1' }: ReadingContext): ReadValue {
  const read = readNumber(text);
  if (read === undefined) {
    return problem(`“${text}”不是数。请只填数字，如 120。`, `"${text}" is no number; enter digits alone, as 120.`);
  }
  const value = decimal(read).times(field.kind === 'money' && !/[万亿]/.test(text) ? scale : '1');
  if (field.kind === 'integer' && !value.isInteger()) {
    return problem(`“${text}”不是整数。请填整数。`, `"${text}" is no whole number; enter one.`);
  }
  const places = value.decimalPlaces();
  const allowed = field.kind === 'money' ? 2 : 8;
  if (places > allowed) {
    const what = field.kind === 'money' ? '金额最多到分（两位小数）' : '最多 8 位小数';
    return problem(
      `“${text}”有 ${places} 位小数，${what}。请核对。`,
      `"${text}" has ${places} decimal places, at most ${allowed} are kept.`,
    );
  }
  if (value.abs().greaterThanOrEqualTo('1e18')) return problem(`“${text}”太大，请核对。`, `"${text}" is too large.`);
  return bounded(field, text, value.isZero() ? '0' : value.toFixed());
}

function bounded(field: LedgerField, text: string, value: string): ReadValue {
  if (field.least !== undefined && decimal(value).lessThan(field.least)) {
    return problem(`“${text}”小于 ${field.least}。请核对。`, `"${text}" is below ${field.least}; check it.`);
  }
  if (field.most !== undefined && decimal(value).greaterThan(field.most)) {
    return problem(`“${text}”大于 ${field.most}。请核对。`, `"${text}" is above ${field.most}; check it.`);
  }
  return { value };
}

function choiceValue(field: LedgerField, text: string): ReadValue {
  const wanted = foldName(text);
  const choices = field.choices ?? [];
  const found =
    choices.find(({ id, title }) => [id, title.zh, title.en].some((name) => foldName(name) === wanted)) ??
    (field.choices?.some(({ id }) => id === 'yes') ? choices.find(({ id }) => id === yesOrNo(wanted)) : undefined);
  if (found) return { value: found.id };
  const options = choices.map(({ title }) => title.zh).join('、');
  return problem(
    `没有“${text}”这个选项。请从下拉列表选择：${options}。`,
    `"${text}" is no option; choose one of: ${choices.map(({ title }) => title.en).join(', ')}.`,
  );
}

/** Ticks and one-letter answers in a column of yes and no. */
function yesOrNo(text: string): string | undefined {
  if (/^(?:√|✓|✔|y|true|1|有|是的)$/.test(text)) return 'yes';
  return /^(?:×|x|n|false|0|没有|不是)$/.test(text) ? 'no' : undefined;
}

function fileValue(text: string, { exhibit }: ReadingContext): ReadValue {
  const hash = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(text)?.[1]?.toLowerCase();
  const value = hash ?? exhibit?.(text);
  if (value !== undefined) return { value };
  return problem(
    `没有找到佐证“${text}”。请先上传这个文件，再填它的编号（SHA-256）。`,
    `There is no exhibit "${text}"; upload the file first and enter its SHA-256.`,
  );
}

function referenceValue(field: LedgerField, text: string, { hasRecord }: ReadingContext): ReadValue {
  const key = foldKey(text);
  if (!hasRecord || field.ledger === undefined || hasRecord(field.ledger, key)) return { value: key };
  return problem(
    `台账中没有“${text}”。请先在被引用的台账登记，或核对写法（多个部分用“ / ”隔开）。`,
    `No record "${text}" in the ledger "${field.ledger}"; enter it there first, or check the spelling (parts are joined by " / ").`,
  );
}

function problem(zh: string, en: string): ReadValue {
  return { problem: { zh, en } };
}
