import type { CellSpec, Part, TablePart, Template } from '../form.ts';

/** Cells of a header row, one for each text. */
export const heads = (...texts: readonly string[]): readonly CellSpec[] => texts.map((text) => ({ text }));

/** The title of a form, with the fiscal year below it. */
export const titleOfYear = (text: Template): readonly Part[] => [
  { kind: 'heading', level: 0, text },
  { kind: 'text', text: '（{plan.fiscalYear}年度）', align: 'center' },
];

/** Who filled the form in and how to reach them, then the head's signature with room for it and for the stamp. */
export const signatures: readonly Part[] = [
  { kind: 'text', text: '填表人：', beside: ['联系电话：', '填报日期：　　年　月　日'], above: 2 },
  { kind: 'text', text: '单位负责人签字：', beside: ['单位（盖章）：　　　　　　　　　　'], above: 7 },
];

/** 项目名称, and below it 主管部门 beside 实施单位. */
export function projectHead(columns: TablePart['columns']): TablePart {
  return {
    kind: 'table',
    columns,
    rows: [
      { cells: [{ text: '项目名称' }, { text: '{project.name}', span: 3 }] },
      {
        cells: [
          { text: '主管部门' },
          { text: '{project.department}' },
          { text: '实施单位' },
          { text: '{project.unit}' },
        ],
      },
    ],
  };
}

/** The levels of an indicator. */
export const levelCells: readonly CellSpec[] = [
  { text: '{indicator.level1}' },
  { text: '{indicator.level2}' },
  { text: '{indicator.level3}', align: 'left' },
];

/** 分值 of an indicator. */
export const indicatorWeight: CellSpec = { text: '{indicator.weight}', number: true, key: 'weight' };

/** 得分 of an indicator. */
export const indicatorScore: CellSpec = {
  text: '{indicator.score}',
  number: true,
  key: 'score',
  note: '{trace.indicator}',
};

/** 偏差原因 of an indicator. */
export const indicatorReason: CellSpec = { text: '{indicator.reason}', align: 'left' };

/** The sums of 分值 and 得分 below the indicators, and the grade. */
export const totalCells = (total: Template, grade: Template): readonly CellSpec[] => [
  { text: '{total.weight}', number: true, formula: { kind: 'sum', of: 'weight' } },
  { text: total, number: true, formula: { kind: 'sum', of: 'score' }, note: '{trace.total}' },
  { text: grade },
];

/** What a line of money is called, 年初预算数, 全年预算数 and 全年执行数. */
export const executedCells: readonly CellSpec[] = [
  { text: '{execution.label}', align: 'left' },
  { text: '{execution.initial}', number: true },
  { text: '{execution.adjusted}', number: true, key: 'adjusted' },
  { text: '{execution.executed}', number: true, key: 'executed' },
];

/** 执行率 of a line of money. */
export const rateCell: CellSpec = {
  text: '{execution.rate}',
  formula: { kind: 'ratio', of: 'executed', to: 'adjusted' },
};

/** 分值 of a line of money; `never` stands in lines that have none. */
export const moneyWeight = (never: Template): CellSpec => ({
  text: '{execution.weight}',
  whenEmpty: never,
  number: true,
  key: 'weight',
});

/** 得分 of a line of money; `never` stands in lines that have none. */
export const moneyScore = (never: Template): CellSpec => ({
  text: '{execution.score}',
  whenEmpty: never,
  number: true,
  key: 'score',
  note: '{trace.execution}',
});

/**
 * 年初预算数·全年预算数·全年执行数·分值·执行率·得分 for each source of money, as every 自评表 prints it (财预〔2020〕10号, seen). `label` names
 * the money: 项目资金 or 预算资金.
 */
export function moneyTable(label: Template): TablePart {
  return {
    kind: 'table',
    joined: true,
    columns: [14, 21, 12, 12, 12, 8, 12, 9],
    rows: [
      {
        cells: [
          { text: `${label}\n（{money.unit}）`, rows: 'rest' },
          ...heads('', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'),
        ],
      },
      {
        each: 'moneyLines',
        cells: [...executedCells, moneyWeight('{dash.execution}'), rateCell, moneyScore('{dash.execution}')],
      },
    ],
  };
}

interface IndicatorTable {
  readonly columns: TablePart['columns'];
  /** What stands at the left of all indicators. */
  readonly side: Template;
  /** The columns behind the levels: their headers and what stands below. */
  readonly further: readonly (readonly [header: Template, cell: CellSpec])[];
  readonly below?: TablePart['rows'];
}

/** The annual indicators, the levels merged where they go on. */
export const indicatorTable = ({ columns, side, further, below = [] }: IndicatorTable): TablePart => ({
  kind: 'table',
  joined: true,
  columns,
  rows: [
    { header: true, cells: heads('', '一级指标', '二级指标', '三级指标', ...further.map(([header]) => header)) },
    {
      each: 'annual',
      merge: [[0, 1]],
      atLeast: 1,
      side: { text: side },
      cells: [...levelCells, ...further.map(([, cell]) => cell)],
    },
    ...below,
  ],
});

/** 一级·二级·三级·年度指标值·实际完成值·分值·得分·偏差原因分析及改进措施, with the total below (财预〔2020〕10号, seen). */
export const evaluationTable = (total: Template, grade: Template): TablePart =>
  indicatorTable({
    columns: [5, 9, 11, 18, 12, 12, 7, 9, 17],
    side: '绩效指标',
    further: [
      ['年度指标值', { text: '{indicator.target}' }],
      ['实际完成值', { text: '{indicator.actual}' }],
      ['分值', indicatorWeight],
      ['得分', indicatorScore],
      ['偏差原因分析及改进措施', indicatorReason],
    ],
    below: [{ cells: [{ text: '总分', span: 6 }, ...totalCells(total, grade)] }],
  });

/** Expected and reached, side by side. */
export function goalsTable(expected: Template, reached: Template): TablePart {
  return {
    kind: 'table',
    joined: true,
    columns: [15, 42, 43],
    rows: [
      { cells: [{ text: '年度总体目标', rows: 2 }, { text: '预期目标' }, { text: '实际完成情况' }] },
      {
        height: 20,
        cells: [
          { text: expected, align: 'left' },
          { text: reached, align: 'left' },
        ],
      },
    ],
  };
}
