import { csvLine } from '../base/csv-line.ts';
import type { Publication, PublicLine, PublicTable } from '../model/publication.ts';

/** A column of an open-data table: its Table Schema field, and where its value is taken from. */
interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'year';
  readonly title: string;
  readonly description?: string;
  /** What the column is in the vocabulary of the Fiscal Data Package. */
  readonly columnType?: string;
  readonly value: (row: Row) => string | undefined;
}

interface MoneyRow {
  readonly publication: Publication;
  readonly table: PublicTable;
  readonly index: number;
}
interface IndicatorRow extends MoneyRow {
  readonly line: PublicLine;
  readonly place: number;
}

const PROOF_NOTE = '在 proof.json 的 content 中的位置（JSON Pointer）；用 mingji log check 验证';

const commonColumns = <Row extends MoneyRow>(): readonly Column<Row>[] => [
  {
    ...field('fiscal_year', 'year', '年度', 'date:fiscal-year'),
    value: ({ publication }) => String(publication.fiscalYear),
  },
  {
    ...field('region', 'string', '行政区划代码', 'geo:target:generic:code'),
    value: ({ publication }) => publication.office.region,
  },
  {
    ...field('unit_code', 'string', '预算单位编码', 'administrative-classification:generic:level1:code'),
    value: ({ publication }) => publication.office.unit,
  },
  {
    ...field('unit', 'string', '单位', 'administrative-classification:generic:level1:label'),
    value: ({ publication }) => publication.office.name,
  },
  { ...field('project_code', 'string', '项目编码', 'activity:generic:project:code'), value: ({ table }) => table.code },
  { ...field('project', 'string', '项目', 'activity:generic:project:label'), value: ({ table }) => table.name },
];

const moneyColumns: readonly Column<MoneyRow>[] = [
  ...commonColumns<MoneyRow>(),
  { ...field('budget', 'number', '年初预算数（元）', 'value'), value: ({ table }) => table.budget },
  { ...field('fiscal', 'number', '其中：财政资金（元）'), value: ({ table }) => table.fiscal },
  { ...field('adjusted', 'number', '全年预算数（元）'), value: ({ table }) => table.adjusted },
  { ...field('executed', 'number', '全年执行数（元）'), value: ({ table }) => table.executed },
  { ...field('execution_rate', 'number', '预算执行率（%）'), value: ({ table }) => table.executionRate },
  { ...field('total_score', 'number', '自评总分'), value: ({ table }) => table.total },
  {
    ...field('proof', 'string', '证明位置'),
    description: PROOF_NOTE,
    value: ({ index }) => `/content/tables/${index}`,
  },
];

const indicatorColumns: readonly Column<IndicatorRow>[] = [
  ...commonColumns<IndicatorRow>(),
  { ...field('line', 'string', '序号'), value: ({ line }) => line.line },
  { ...field('level1', 'string', '一级指标'), value: ({ line }) => line.level1 },
  { ...field('level2', 'string', '二级指标'), value: ({ line }) => line.level2 },
  { ...field('indicator', 'string', '三级指标'), value: ({ line }) => line.level3 },
  { ...field('target', 'string', '指标值'), value: ({ line }) => line.target.text },
  { ...field('target_operator', 'string', '指标值符号'), value: ({ line }) => line.target.op },
  { ...field('target_value', 'number', '指标值数值'), value: ({ line }) => line.target.value },
  { ...field('unit_of_measure', 'string', '度量单位'), value: ({ line }) => line.target.unit },
  {
    ...field('direction', 'string', '方向'),
    description: 'ascending：越大越好；descending：越小越好（IATI result/indicator@ascending）',
    value: ({ line }) => directionOf(line),
  },
  { ...field('actual', 'string', '实际完成值'), value: ({ line }) => line.actual?.text },
  { ...field('actual_value', 'number', '实际完成值数值'), value: ({ line }) => line.actual?.value },
  {
    ...field('actual_origin', 'string', '来源'),
    description: 'records：由台账记录计算；claim：单位填报并注明来源；judgement：评价人判断',
    value: ({ line }) => line.actual?.origin,
  },
  { ...field('weight', 'number', '分值'), value: ({ line }) => line.weight },
  { ...field('score', 'number', '得分'), value: ({ line }) => line.score },
  { ...field('reason', 'string', '偏差原因及改进措施'), value: ({ line }) => line.reason },
  {
    ...field('proof', 'string', '证明位置'),
    description: PROOF_NOTE,
    value: ({ index, place }) => `/content/tables/${index}/lines/${place}`,
  },
];

function field(name: string, type: Column<never>['type'], title: string, columnType?: string) {
  return { name, type, title, ...(columnType === undefined ? {} : { columnType }) };
}

/** Whether more is better: what the target's operator says; undefined where it says nothing. */
function directionOf({ target }: PublicLine): 'ascending' | 'descending' | undefined {
  if (target.op === '≥' || target.op === '>') return 'ascending';
  return target.op === '≤' || target.op === '<' ? 'descending' : undefined;
}

/** The money of the published projects as CSV. */
export function moneyCsv(publication: Publication): string {
  return csvOf(moneyColumns, moneyRows(publication));
}

/** The published indicators as CSV, one row each. */
export function indicatorsCsv(publication: Publication): string {
  const rows = moneyRows(publication).flatMap((row) =>
    row.table.lines.map((line, place): IndicatorRow => ({ ...row, line, place })),
  );
  return csvOf(indicatorColumns, rows);
}

function moneyRows(publication: Publication): MoneyRow[] {
  return publication.tables.map((table, index) => ({ publication, table, index }));
}

function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const head = csvLine(columns.map(({ name }) => name));
  return head + rows.map((row) => csvLine(columns.map(({ value }) => value(row)))).join('');
}

/** The description of both tables: a Fiscal Data Package (Frictionless, version 1), each column with its Table Schema field. */
export function dataPackage(publication: Publication): object {
  const { id, office, fiscalYear, kind, publishedOn } = publication;
  const what = kind === 'plan' ? '绩效目标' : '绩效自评结果';
  return {
    profile: 'fiscal-data-package',
    name: `mingji-${id}`,
    title: `${office.name} ${fiscalYear} 年度${what}`,
    created: `${publishedOn}T00:00:00+08:00`,
    countryCode: 'CN',
    regionCode: office.region,
    fiscalPeriod: { start: `${fiscalYear}-01-01`, end: `${fiscalYear}-12-31` },
    resources: [resource('money', '资金', moneyColumns), resource('indicators', '绩效指标', indicatorColumns)],
  };
}

function resource(name: string, title: string, columns: readonly Column<never>[]): object {
  const fields = columns.map(({ value: _, ...described }) => described);
  return {
    ...{ name, title, path: `${name}.csv`, profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv' },
    encoding: 'utf-8',
    ...(name === 'money' ? { currency: 'CNY' } : {}),
    schema: { fields, missingValues: [''] },
  };
}
