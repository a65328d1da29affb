import { foldWidth } from '../../base/fold-width.ts';

/** The columns of the sheet of actual values, in the order the template writes them. */
export const indicatorColumns = {
  line: '编号',
  project: '项目名称',
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  target: '年度指标值',
  weight: '分值',
  actual: '实际完成值',
  unit: '单位',
  tier: '定性档次',
  share: '档内得分率',
  notApplicable: '不适用',
  reason: '偏差原因分析及改进措施',
  check: '填写情况',
} as const;

export type IndicatorColumn = keyof typeof indicatorColumns;

/** The columns of the sheet of expenditure. */
export const spendingColumns = {
  line: '编号',
  project: '项目名称',
  adjusted: '全年预算数',
  executed: '全年执行数',
  rate: '执行率',
  reason: '原因说明',
} as const;

export type SpendingColumn = keyof typeof spendingColumns;

/** How offices head the same columns in sheets of their own. The first that fits wins, so narrower words stand before wider ones. */
const INDICATOR_HEADS: readonly (readonly [IndicatorColumn, RegExp])[] = [
  ['line', /^(?:编号|行号)$/],
  ['project', /^(?:项目名称|项目)$/],
  ['level1', /^一级指标/],
  ['level2', /^二级指标/],
  ['level3', /^(?:三级指标|指标名称)/],
  ['actual', /(?:实际完成值|全年实际值|完成值|实际值|执行情况|实际完成)/],
  ['target', /^(?:年度)?指标值/],
  ['weight', /^(?:分值|权重)/],
  ['unit', /^(?:单位|度量单位|计量单位)$/],
  ['tier', /档次/],
  ['share', /得分率/],
  ['notApplicable', /^不适用$/],
  ['reason', /原因/],
];

const SPENDING_HEADS: readonly (readonly [SpendingColumn, RegExp])[] = [
  ['line', /^(?:编号|行号)$/],
  ['project', /^(?:项目名称|项目)$/],
  ['rate', /执行率/],
  ['executed', /执行数/],
  ['adjusted', /(?:全年预算数|调整后预算数|调整预算数|预算数)/],
  ['reason', /原因/],
];

/** A heading in normal width and without blanks. */
export function plainHead(text: string): string {
  return foldWidth(text).replace(/\s/g, '');
}

function headOf<Name extends string>(text: string, heads: readonly (readonly [Name, RegExp])[]): Name | undefined {
  const plain = plainHead(text);
  return heads.find(([, words]) => words.test(plain))?.[0];
}

/** Which column of the actual values a heading names. */
export function indicatorColumnOf(text: string): IndicatorColumn | undefined {
  return headOf(text, INDICATOR_HEADS);
}

/** Which column of the expenditure a heading names. */
export function spendingColumnOf(text: string): SpendingColumn | undefined {
  return headOf(text, SPENDING_HEADS);
}
