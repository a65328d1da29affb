import { isDecimal } from '../../base/decimal.ts';
import { columnName, dayNumber, sheetName } from '../../base/workbook/reference.ts';
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

/** Where the headings stand: title, hint, headings. */
const HEAD_ROW = 3;
/** Rows of a template that are drawn and checked. */
const EMPTY_ROWS = 300;
/** Checks reach this far, so that rows pasted below the drawn ones are checked too. */
const LAST_CHECKED = 100_000;

/** The empty sheet of a ledger: an example row, drop-downs, checks that warn, and a page that says how to fill it. */
export function ledgerTemplate(definition: LedgerDefinition): Workbook {
  const example = { cells: [cell(EXAMPLE, EXAMPLE_CELL), ...valueCells(definition, definition.example, EXAMPLE_CELL)] };
  const empty = Array.from({ length: EMPTY_ROWS }, (_, index) => ({
    cells: [
      numberCell(String(index + 1), CELL),
      ...definition.fields.map(({ kind }) => ({ style: styled(CELL, kind) })),
    ],
  }));
  return workbook(definition, [example, ...empty], []);
}

/** The records of a ledger in the form of its template; what is exported can be changed and imported again. */
export function ledgerExport(
  definition: LedgerDefinition,
  records: Iterable<Pick<LedgerRecord, 'fields' | 'id'>>,
): Workbook {
  const rows: Row[] = [];
  for (const { fields, id } of records) {
    const number = numberCell(String(rows.length + 1), CELL);
    rows.push({ cells: [number, ...valueCells(definition, fields, CELL), cell(id, { ...CELL, numberFormat: '@' })] });
  }
  return workbook(definition, rows, [ID_HEAD]);
}

function workbook(definition: LedgerDefinition, rows: readonly Row[], further: readonly string[]): Workbook {
  const name = sheetName(definition.title.zh);
  const heads = headRow(definition, further);
  const count = heads.cells.length;
  const covered: undefined[] = Array.from({ length: count - 1 }, () => undefined);
  const hint = `${definition.purpose.zh} 红色带 * 的栏必填；填法见“填写说明”。`;
  const sheet: Sheet = {
    name,
    columns: [{ width: 7 }, ...definition.fields.map(widthOf), ...further.map(() => ({ width: 38 }))],
    rows: [
      { cells: [{ value: `${definition.title.zh}台账`, style: TITLE, columnSpan: count }, ...covered], height: 30 },
      { cells: [{ value: hint, style: HINT, columnSpan: count }, ...covered], height: 34 },
      heads,
      ...rows,
    ],
    freeze: { rows: HEAD_ROW, columns: 1 },
    filter: `A${HEAD_ROW}:${columnName(count)}${HEAD_ROW + Math.max(rows.length, 1)}`,
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

function styled(style: CellStyle, kind: FieldKind): CellStyle {
  return { ...style, numberFormat: FORMATS[kind] };
}

function cell(value: string, style: CellStyle): Cell {
  return { value, style };
}

function numberCell(number: string, style: CellStyle): Cell {
  return { value: { number }, style: { ...style, horizontal: 'center' } };
}

function valueCells(definition: LedgerDefinition, values: FieldValues, style: CellStyle): Cell[] {
  return definition.fields.map((field) => {
    const own = styled(style, field.kind);
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
