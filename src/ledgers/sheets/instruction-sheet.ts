import type { CellStyle, Row, Sheet } from '../../base/workbook/workbook.ts';
import type { FieldKind, LedgerDefinition, LedgerField } from '../../model/ledger.ts';
import { EXAMPLE } from './ledger-heads.ts';

const HEAD: CellStyle = { bold: true, fill: 'D9E2F3', border: 'thin', horizontal: 'center' };
const CELL: CellStyle = { border: 'thin', wrap: true, vertical: 'center' };

const KIND_WORDS: Readonly<Record<FieldKind, string>> = {
  date: '日期，如 2025-03-01；2025年3月1日、2025.3.1 也可以',
  datetime: '日期和时刻，如 2025-03-01 14:30（北京时间）',
  text: '文字',
  integer: '整数',
  decimal: '数字',
  money: '金额，以元为单位，最多两位小数',
  choice: '从下拉列表选择',
  file: '已上传佐证的编号（SHA-256）或文件名',
  reference: '另一台账中已有的记录',
};

/** The page that says how a ledger is filled: every column, what it takes, and what tells one row from another. */
export function instructionSheet(definition: LedgerDefinition, dataSheet: string): Sheet {
  const titleOf = (id: string) => definition.fields.find((field) => field.id === id)?.title.zh ?? id;
  const key = definition.naturalKey.map(titleOf).join('、');
  const notes = [
    definition.purpose.zh,
    `在“${dataSheet}”表中填写，一行一条。序号为“${EXAMPLE}”的行不会导入；列可以调换顺序，不用的列可以删去。`,
    `“${key}”相同的两行是同一条记录：再次导入时内容没变的不动，变了的作为更正，原来的内容保留。`,
    `记录按“${titleOf(definition.decidingDate)}”归入年度和月份（北京时间）。`,
    '导入前会逐格检查；有错的行会指出单元格、原因和改法。',
  ];
  const head: Row = { cells: ['栏目', '必填', '怎么填', '说明'].map((value) => ({ value, style: HEAD })) };
  return {
    name: dataSheet === '填写说明' ? '填写说明 (2)' : '填写说明',
    columns: [{ width: 24 }, { width: 8 }, { width: 46 }, { width: 50 }],
    rows: [
      ...notes.map(
        (value): Row => ({
          cells: [{ value, columnSpan: 4, style: { wrap: true, vertical: 'center' } }, undefined, undefined, undefined],
          height: 32,
        }),
      ),
      head,
      ...definition.fields.map((field) => fieldRow(field, titleOf)),
    ],
    print: { orientation: 'landscape', fitToWidth: true },
  };
}

function fieldRow(field: LedgerField, titleOf: (id: string) => string): Row {
  const { title, required, kind, choices, help, least, notBefore, notAbove } = field;
  const remarks = [
    help?.zh,
    choices && `选项：${choices.map((choice) => choice.title.zh).join('、')}`,
    least !== undefined && `不小于 ${least}`,
    notBefore && `不早于“${titleOf(notBefore)}”`,
    notAbove && `不大于“${titleOf(notAbove)}”`,
  ].filter((remark) => typeof remark === 'string');
  const values = [title.zh, required ? '是' : '', KIND_WORDS[kind], remarks.join('；')];
  return { cells: values.map((value) => ({ value, style: CELL })) };
}
