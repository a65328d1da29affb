import type { CellSpec, TablePart } from '../form.ts';

/** 年初预算数·全年预算数·全年执行数·分值·执行率·得分 for each source of money, as every 自评表 prints it (财预〔2020〕10号, seen). */
export const moneyTable: TablePart = {
  kind: 'table',
  joined: true,
  columns: [15, 20, 12, 12, 12, 9, 10, 10],
  rows: [
    {
      cells: [
        { text: '项目资金\n（{money.unit}）', rows: 'rest' },
        { text: '' },
        ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map((text): CellSpec => ({ text })),
      ],
    },
    {
      each: 'moneyLines',
      cells: [
        { text: '{execution.label}', align: 'left' },
        { text: '{execution.initial}', number: true },
        { text: '{execution.adjusted}', number: true },
        { text: '{execution.executed}', number: true },
        { text: '{execution.weight}', number: true },
        { text: '{execution.rate}' },
        { text: '{execution.score}', number: true },
      ],
    },
  ],
};

/** 一级·二级·三级·年度指标值·实际完成值·分值·得分·偏差原因分析及改进措施, with the total below (财预〔2020〕10号, seen). */
export function evaluationTable(total: string): TablePart {
  return {
    kind: 'table',
    joined: true,
    columns: [6, 10, 13, 20, 12, 12, 7, 7, 13],
    rows: [
      {
        header: true,
        cells: [
          '',
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '偏差原因分析及改进措施',
        ].map((text): CellSpec => ({ text })),
      },
      {
        each: 'annual',
        merge: 2,
        atLeast: 1,
        side: { text: '绩效指标' },
        cells: [
          { text: '{indicator.level1}' },
          { text: '{indicator.level2}' },
          { text: '{indicator.level3}', align: 'left' },
          { text: '{indicator.target}' },
          { text: '{indicator.actual}' },
          { text: '{indicator.weight}', number: true },
          { text: '{indicator.score}', number: true },
          { text: '{indicator.reason}', align: 'left' },
        ],
      },
      {
        cells: [{ text: '总分', span: 6 }, { text: '100', number: true }, { text: total, number: true }, { text: '' }],
      },
    ],
  };
}

/** Expected and reached, side by side. */
export function goalsTable(expected: string, reached: string): TablePart {
  return {
    kind: 'table',
    joined: true,
    columns: [15, 42, 43],
    rows: [
      { cells: [{ text: '年度总体目标', rows: 2 }, { text: '预期目标' }, { text: '实际完成情况' }] },
      {
        cells: [
          { text: expected, align: 'left' },
          { text: reached, align: 'left' },
        ],
      },
    ],
  };
}
