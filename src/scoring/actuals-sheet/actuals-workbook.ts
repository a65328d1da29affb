import { decimal } from '../../base/decimal.ts';
import { fittedHeight } from '../../base/workbook/row-height.ts';
import type { Cell, CellStyle, Column, Row, Sheet, Validation, Workbook } from '../../base/workbook/workbook.ts';
import type { Plan } from '../../model/plan.ts';
import type { NumberTarget, Target } from '../../model/target.ts';
import { isRange } from '../../model/target-grammar/ranges.ts';
import type { RuleProfile } from '../../regulations/profiles/rule-profile.ts';
import { tierNames } from '../score-judgement.ts';
import { printedSpending, type Subject, subjectsOf } from '../subjects.ts';
import { indicatorColumns, spendingColumns } from './columns.ts';

const HEAD: CellStyle = {
  bold: true,
  fill: 'D9E2F3',
  border: 'thin',
  wrap: true,
  horizontal: 'center',
  vertical: 'center',
};
const FIXED: CellStyle = { border: 'thin', wrap: true, vertical: 'center', fill: 'F2F2F2', numberFormat: '@' };
const INPUT: CellStyle = { border: 'thin', wrap: true, vertical: 'center', locked: false };
/** Enough places that no value is rounded by how it is shown: what is shown is what is read. */
const PERCENT: CellStyle = { ...INPUT, numberFormat: '0.00######%' };
const FIRST_ROW = 4;

const INDICATOR_WIDTHS: readonly Column[] = [8, 20, 10, 12, 28, 16, 8, 16, 10, 12, 12, 8, 32, 10].map((width) => ({
  width,
}));
const SPENDING_WIDTHS: readonly Column[] = [8, 36, 18, 18, 12, 36].map((width) => ({ width }));

/** One row to fill: an indicator, or one part of a list target. */
interface FillRow {
  readonly line: string;
  readonly project: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: Target;
  readonly text: string;
  readonly weight: string;
}

/**
 * The workbook in which an office fills the actual values of a plan, and which is read back as it is: one row per annual indicator (one
 * per part of a list), expenditure on a second sheet, drop-downs for tiers, checks that warn and never refuse a value.
 */
export function actualsWorkbook(plan: Plan, profile: RuleProfile): Workbook {
  const subjects = subjectsOf(plan);
  const rows = subjects.flatMap(fillRows);
  return {
    title: '绩效指标完成情况',
    sheets: [indicatorSheet(plan, rows, profile), spendingSheet(plan, subjects), helpSheet(profile)],
  };
}

function fillRows({ name, indicators }: Subject): FillRow[] {
  return indicators
    .filter(({ indicator }) => indicator.horizon === 'annual' && indicator.target.kind !== 'not-applicable')
    .flatMap(({ indicator, line }) => {
      const { level1, level2, level3, target } = indicator;
      const common = { line, project: name, level1, level2, level3, target, weight: indicator.weight ?? '' };
      if (target.kind !== 'list' || isRange(target.parts)) return [{ ...common, text: target.text }];
      return target.parts.map((part, index) => ({
        ...common,
        line: `${line}.${index + 1}`,
        target: part,
        text: part.text,
      }));
    });
}

function fixed(text: string): Cell {
  return { value: text, style: FIXED };
}

/** The unit as the target prints it: who aims at "≥8.5万人" enters 8.7 and not 87000. The reader carries the 万 out. */
function unitOf({ text, unit, per }: NumberTarget): string {
  const large = /\d\s*([万亿])(?=[^\d])/.exec(text)?.[1] ?? '';
  const printed = large === '' || unit.startsWith(large) || !text.includes(`${large}${unit}`) ? unit : large + unit;
  return per === undefined ? printed : `${printed}/${per}`;
}

function indicatorRow(row: FillRow, at: number): Row {
  const isMeasured = row.target.kind === 'number' || row.target.kind === 'list';
  const unit = row.target.kind === 'number' ? unitOf(row.target) : '';
  const style = unit === '%' ? PERCENT : INPUT;
  const formula = isMeasured
    ? `IF(L${at}="是","不适用",IF(H${at}="","未填",""))`
    : `IF(L${at}="是","不适用",IF(AND(J${at}="",H${at}=""),"未填",IF(AND(J${at}<>"",K${at}=""),"缺得分率","")))`;
  const fixedCells = [row.line, row.project, row.level1, row.level2, row.level3, row.text, row.weight].map(fixed);
  return {
    cells: [
      ...fixedCells,
      { style },
      { ...(unit === '' ? {} : { value: unit }), style: INPUT },
      { style: isMeasured ? FIXED : INPUT },
      { style: isMeasured ? FIXED : { ...INPUT, numberFormat: '0.0######%' } },
      { style: INPUT },
      { style: INPUT },
      { value: { formula, result: '未填' }, style: { ...FIXED, color: 'C00000', numberFormat: 'General' } },
    ],
  };
}

function heads(texts: readonly string[]): Row {
  return { cells: texts.map((text) => ({ value: text, style: HEAD })) };
}

function titleRows(title: string, hint: string, columns: number): Row[] {
  const covered: undefined[] = Array.from({ length: columns - 1 }, () => undefined);
  return [
    {
      cells: [{ value: title, style: { bold: true, size: 16, horizontal: 'center' }, columnSpan: columns }, ...covered],
      height: 30,
    },
    { cells: [{ value: hint, style: { color: '595959', wrap: true }, columnSpan: columns }, ...covered], height: 32 },
  ];
}

function withHeight(row: Row, columns: readonly Column[]): Row {
  return { ...row, height: fittedHeight(row, columns) };
}

function indicatorSheet(plan: Plan, rows: readonly FillRow[], profile: RuleProfile): Sheet {
  const last = FIRST_ROW + Math.max(rows.length, 1) - 1;
  const year = plan.fiscalYear === undefined ? '' : `${plan.fiscalYear}年度`;
  const title = `${plan.department.name ?? ''}${year}绩效指标完成情况`;
  return {
    name: '指标完成情况',
    columns: INDICATOR_WIDTHS,
    rows: [
      ...titleRows(
        title,
        '白色和黄色单元格由单位填写，黄色的还没有填。定量指标填“实际完成值”和“单位”；定性指标选“定性档次”并填“档内得分率”。',
        INDICATOR_WIDTHS.length,
      ),
      heads(Object.values(indicatorColumns)),
      ...rows.map((row, index) => withHeight(indicatorRow(row, FIRST_ROW + index), INDICATOR_WIDTHS)),
    ],
    freeze: { rows: 3, columns: 1 },
    filter: `A3:N${last}`,
    validations: indicatorValidations(last, profile),
    highlights: [{ range: `H${FIRST_ROW}:H${last}`, formula: `AND($N${FIRST_ROW}="未填")`, style: { fill: 'FFF2CC' } }],
    protection: { allowFormatColumns: true, allowFormatRows: true, allowFilter: true },
    print: { orientation: 'landscape', fitToWidth: true, titleRows: { from: 3, to: 3 } },
  };
}

function boundsText(profile: RuleProfile): string {
  const names = ['achieved', 'partly', 'missed'] as const;
  return names
    .map((tier) => {
      const { least, most, includesMost } = profile.tiers.value[tier];
      const [from, to] = [least, most].map((share) => decimal(share).times(100).toFixed());
      return `${tierNames[tier].zh} ${from}%–${to}%${includesMost ? '' : '（不含）'}`;
    })
    .join('；');
}

function indicatorValidations(last: number, profile: RuleProfile): Validation[] {
  return [
    {
      range: `J${FIRST_ROW}:J${last}`,
      kind: 'list',
      options: [tierNames.achieved.zh, tierNames.partly.zh, tierNames.missed.zh],
      prompt: { title: '定性指标', text: `选择档次。${boundsText(profile)}` },
      error: { title: '档次', text: '请从下拉列表中选择。', level: 'stop' },
    },
    {
      range: `K${FIRST_ROW}:K${last}`,
      kind: 'decimal',
      test: { between: ['0', '1'] },
      prompt: { title: '得分率', text: boundsText(profile) },
      error: { title: '得分率', text: '请填 0% 到 100% 之间的百分数。', level: 'stop' },
    },
    {
      range: `L${FIRST_ROW}:L${last}`,
      kind: 'list',
      options: ['是'],
      prompt: { title: '不适用', text: '本年度确不适用的指标选“是”，其分值按规则调整，不计 0 分。' },
    },
    {
      range: `H${FIRST_ROW}:H${last}`,
      kind: 'custom',
      formula: `OR(ISNUMBER(H${FIRST_ROW}),$J${FIRST_ROW}<>"",$K${FIRST_ROW}<>"",ISTEXT(H${FIRST_ROW}))`,
      prompt: { title: '实际完成值', text: '定量指标填数值（如 95% 或 12）；时限指标可填日期（如 2025年6月15日）。' },
    },
  ];
}

function spendingSheet(plan: Plan, subjects: readonly Subject[]): Sheet {
  const last = FIRST_ROW + Math.max(subjects.length, 1) - 1;
  const { line, project, adjusted, executed, rate, reason } = spendingColumns;
  return {
    name: '预算执行情况',
    columns: SPENDING_WIDTHS,
    rows: [
      ...titleRows('预算执行情况', '全年预算数为调整后预算数。执行率自动计算。', SPENDING_WIDTHS.length),
      heads([line, project, `${adjusted}（万元）`, `${executed}（万元）`, rate, reason]),
      ...subjects.map((subject, index) => withHeight(spendingRow(plan, subject, FIRST_ROW + index), SPENDING_WIDTHS)),
    ],
    freeze: { rows: 3 },
    validations: [
      {
        range: `C${FIRST_ROW}:D${last}`,
        kind: 'decimal',
        test: { atLeast: '0' },
        error: { title: '金额', text: '请填不小于 0 的数，单位万元。', level: 'stop' },
      },
    ],
    protection: { allowFormatColumns: true, allowFormatRows: true },
    print: { orientation: 'landscape', fitToWidth: true },
  };
}

function spendingRow(plan: Plan, subject: Subject, at: number): Row {
  const project = plan.projects[Number(subject.number) - 1];
  const budget = subject.number === '0' ? plan.budget?.total : project?.amounts.total;
  const adjusted = printedSpending(subject.execution)?.adjusted ?? budget;
  const money: CellStyle = { ...INPUT, numberFormat: '#,##0.00####' };
  const formula = `IF(AND(ISNUMBER(C${at}),ISNUMBER(D${at})),IF(C${at}>0,D${at}/C${at},""),"")`;
  return {
    cells: [
      fixed(subject.number),
      fixed(subject.name),
      { ...(adjusted ? { value: { number: decimal(adjusted).div(10000).toFixed() } } : {}), style: money },
      { style: money },
      { value: { formula, result: '' }, style: { ...FIXED, numberFormat: '0.00%' } },
      { style: INPUT },
    ],
  };
}

function helpSheet(profile: RuleProfile): Sheet {
  const lines = [
    '填写说明',
    '1. 只填白色和黄色（还没有填）的单元格；灰色单元格来自绩效文本，不要改动，读取时以“编号”和“三级指标”对应。',
    '2. 定量指标：填实际完成值。单位与指标值不同的，请改“单位”一栏；“人”和“人次”不能互换。',
    '3. 百分数：填 95% 即可。填 0.95 会按 95% 理解并提示核对。',
    `4. 定性指标：选择档次，并在区间内填得分率（${boundsText(profile)}）。`,
    '5. 一格里有几个指标值的，已拆成几行（如 1.3.1、1.3.2），请逐行填写。',
    '6. 没有填写的指标不会按 0 分计，但整张表没有总分。',
    '7. 未完成指标值、执行率偏低或大幅超额完成的，须填写原因。',
    `评分规则：${profile.title.zh}（${profile.id}，第 ${profile.version} 版）`,
  ];
  return {
    name: '填写说明',
    columns: [{ width: 110 }],
    rows: lines.map((text, index) => ({ cells: [{ value: text, style: { wrap: true, bold: index === 0 } }] })),
  };
}
