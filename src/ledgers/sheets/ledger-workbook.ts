import { isDecimal } from '../../base/decimal.ts';
import { columnName, dayNumber, sheetName } from '../../base/workbook/reference.ts';
import { streamWorkbook } from '../../base/workbook/stream-workbook.ts';
import type { Cell, CellStyle, Column, Row, Sheet, Validation, Workbook } from '../../base/workbook/workbook.ts';
import type { FieldKind, FieldValues, LedgerDefinition, LedgerField, LedgerRecord } from '../../model/ledger.ts';
import { printValue } from '../records/print-value.ts';
import { instructionSheet } from './instruction-sheet.ts';
import { EXAMPLE, ID_HEAD, ledgerHeads, NUMBER_HEAD } from './ledger-heads.ts';

const TITLE: CellStyle = { bold: true, size: 16, horizontal: 'center', vertical: 'center' };
const HINT: CellStyle = { color: '595959', wrap: true, vertical: 'center' };
const HEAD: CellStyle = {
  bold: true,
  fill: 'D9E2F3',
  border: 'thin',
  wrap: true,
  horizontal: 'center',
  vertical: 'center',
};
const REQUIRED: CellStyle = { ...HEAD, color: 'C00000' };
const CELL: CellStyle = { border: 'thin', wrap: true, vertical: 'center' };
const EXAMPLE_CELL: CellStyle = { ...CELL, italic: true, color: '7F7F7F', fill: 'F2F2F2' };

const FORMATS: Readonly<Record<FieldKind, string>> = {
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm:ss',
  integer: '0',
  decimal: 'General',
  money: '#,##0.00',
  text: '@',
  choice: '@',
  file: '@',
  reference: '@',
};
const WIDTHS: Readonly<Record<FieldKind, number>> = {
  date: 13,
  datetime: 20,
  integer: 11,
  decimal: 12,
  money: 15,
  text: 26,
  choice: 14,
  file: 20,
  reference: 26,
};

/** One style for each kind of field, made once: a workbook knows a style by its identity. */
type KindStyles = Readonly<Record<FieldKind, CellStyle>>;
const CELLS = stylesFrom(CELL);
const EXAMPLE_CELLS = stylesFrom(EXAMPLE_CELL);
const NUMBER: CellStyle = { ...CELL, horizontal: 'center' };

function stylesFrom(style: CellStyle): KindStyles {
  const styles = Object.entries(FORMATS).map(([kind, numberFormat]) => [kind, { ...style, numberFormat }]);
  return Object.fromEntries(styles) as KindStyles;
}

/** Where the headings stand: title, hint, headings. */
const HEAD_ROW = 3;
/** Rows of a template that are drawn and checked. */
const EMPTY_ROWS = 300;
/** Checks reach this far, so that rows pasted below the drawn ones are checked too. */
const LAST_CHECKED = 100_000;

/** The empty sheet of a ledger: an example row, drop-downs, checks that warn, and a page that says how to fill it. */
export function ledgerTemplate(definition: LedgerDefinition): Workbook {
  const example = {
    cells: [cell(EXAMPLE, EXAMPLE_CELL), ...valueCells(definition, definition.example, EXAMPLE_CELLS)],
  };
  const empty = Array.from({ length: EMPTY_ROWS }, (_, index) => ({
    cells: [
      { value: { number: String(index + 1) }, style: NUMBER },
      ...definition.fields.map(({ kind }) => ({ style: CELLS[kind] })),
    ],
  }));
  return workbook(definition, [example, ...empty], []);
}

/**
 * The records of a ledger in the form of its template, piece by piece; what is exported can be changed and imported again. Memory stays flat
 * over any number of them.
 */
export function ledgerExport(
  definition: LedgerDefinition,
  records: Iterable<ExportedRecord> | AsyncIterable<ExportedRecord>,
): AsyncGenerator<Uint8Array> {
  return streamWorkbook((count) => exportFrame(definition, count), exportRows(definition, records));
}

type ExportedRecord = Pick<LedgerRecord, 'fields' | 'id'>;

/** What stands around the rows of an export: title, headings, checks, instructions. */
export function exportFrame(definition: LedgerDefinition, count: number): Workbook {
  return workbook(definition, [], [ID_HEAD], count);
}

/** A record as the row of an export with this number. */
export function exportRow(definition: LedgerDefinition, { fields, id }: ExportedRecord, number: number): Row {
  const values = valueCells(definition, fields, CELLS);
  return { cells: [{ value: { number: String(number) }, style: NUMBER }, ...values, cell(id, CELLS.text)] };
}

async function* exportRows(
  definition: LedgerDefinition,
  records: Iterable<ExportedRecord> | AsyncIterable<ExportedRecord>,
): AsyncGenerator<Row> {
  let number = 0;
  for await (const record of records) {
    number += 1;
    yield exportRow(definition, record, number);
  }
}

function workbook(
  definition: LedgerDefinition,
  rows: readonly Row[],
  further: readonly string[],
  count = rows.length,
): Workbook {
  const name = sheetName(definition.title.zh);
  const heads = headRow(definition, further);
  const width = heads.cells.length;
  const covered: undefined[] = Array.from({ length: width - 1 }, () => undefined);
  const hint = `${definition.purpose.zh} 红色带 * 的栏必填；填法见“填写说明”。`;
  const sheet: Sheet = {
    name,
    columns: [{ width: 7 }, ...definition.fields.map(widthOf), ...further.map(() => ({ width: 38 }))],
    rows: [
      { cells: [{ value: `${definition.title.zh}台账`, style: TITLE, columnSpan: width }, ...covered], height: 30 },
      { cells: [{ value: hint, style: HINT, columnSpan: width }, ...covered], height: 34 },
      heads,
      ...rows,
    ],
    freeze: { rows: HEAD_ROW, columns: 1 },
    filter: `A${HEAD_ROW}:${columnName(width)}${HEAD_ROW + Math.max(count, 1)}`,
    validations: definition.fields.flatMap((field, index) => validationOf(field, index + 2)),
    print: { orientation: 'landscape', fitToWidth: true, titleRows: { from: HEAD_ROW, to: HEAD_ROW } },
  };
  return { title: `${definition.title.zh}台账`, sheets: [sheet, instructionSheet(definition, name)] };
}

function headRow(definition: LedgerDefinition, further: readonly string[]): Row {
  const heads = ledgerHeads(definition).map((text, index) => {
    const field = definition.fields[index];
    const note = field?.help?.zh;
    return { ...cell(text, field?.required ? REQUIRED : HEAD), ...(note === undefined ? {} : { note }) };
  });
  return { cells: [cell(NUMBER_HEAD, HEAD), ...heads, ...further.map((text) => cell(text, HEAD))], height: 32 };
}

function widthOf({ kind, title }: LedgerField): Column {
  return { width: Math.max(WIDTHS[kind], title.zh.length * 2 + 3) };
}

function cell(value: string, style: CellStyle): Cell {
  return { value, style };
}

function valueCells(definition: LedgerDefinition, values: FieldValues, styles: KindStyles): Cell[] {
  return definition.fields.map((field) => {
    const own = styles[field.kind];
    const value = values[field.id];
    return value === undefined ? { style: own } : { value: cellValue(field, value), style: own };
  });
}

/** How many digits of a number a cell shows in full: more of them stay text, which the import reads as well. */
const DIGITS: Readonly<Partial<Record<FieldKind, number>>> = { integer: 15, money: 15, decimal: 10 };

function cellValue(field: LedgerField, value: string): Exclude<Cell['value'], undefined> {
  if (field.kind === 'date' && value >= '1900-03-01') return { number: dayNumber(value) };
  const digits = isDecimal(value) ? DIGITS[field.kind] : undefined;
  return digits !== undefined && value.replace(/\D/g, '').length <= digits
    ? { number: value }
    : printValue(field, value);
}

/** Warns and never refuses: the import names what is wrong, with better words than a box has room for. */
function validationOf(field: LedgerField, column: number): Validation[] {
  const letter = columnName(column);
  const range = `${letter}${HEAD_ROW + 1}:${letter}${LAST_CHECKED}`;
  const title = field.title.zh;
  const prompt = field.help ? { prompt: { title, text: field.help.zh } } : {};
  const warn = (text: string) => ({ ...prompt, error: { title, text, level: 'warning' as const } });
  switch (field.kind) {
    case 'choice':
      return choiceValidation(field, range, warn('请从下拉列表中选择。'));
    case 'date':
      return [
        { range, kind: 'date', test: { between: ['1990-01-01', '2099-12-31'] }, ...warn('请填日期，如 2025-03-01。') },
      ];
    case 'integer':
      return [{ range, kind: 'whole', test: numberTest(field), ...warn('请填整数。') }];
    case 'decimal':
    case 'money':
      return [{ range, kind: 'decimal', test: numberTest(field), ...warn('请填数字。') }];
    default:
      return [];
  }
}

function choiceValidation(field: LedgerField, range: string, rest: object): Validation[] {
  const options = (field.choices ?? []).map(({ title }) => title.zh);
  const fits = options.join(',').length <= 255 && options.every((option) => !option.includes(','));
  return fits && options.length > 0 ? [{ range, kind: 'list', options, ...rest }] : [];
}

function numberTest({ least, most }: LedgerField) {
  if (least !== undefined && most !== undefined) return { between: [least, most] as const };
  if (most !== undefined) return { atMost: most };
  return { atLeast: least ?? '-999999999999' };
}
