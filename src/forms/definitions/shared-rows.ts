import type { CellSpec, TablePart, Template } from '../form.ts';

/** Cells of a header row, one for each text. */
export const heads = (...texts: readonly string[]): readonly CellSpec[] => texts.map((text) => ({ text }));

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
        cells: [
          { text: '{execution.label}', align: 'left' },
          { text: '{execution.initial}', number: true },
          { text: '{execution.adjusted}', number: true, key: 'adjusted' },
          { text: '{execution.executed}', number: true, key: 'executed' },
          { text: '{execution.weight}', whenEmpty: '{dash.execution}', number: true, key: 'weight' },
          { text: '{execution.rate}', formula: { kind: 'ratio', of: 'executed', to: 'adjusted' } },
          {
            text: '{execution.score}',
            whenEmpty: '{dash.execution}',
            number: true,
            key: 'score',
            note: '{trace.execution}',
          },
        ],
      },
    ],
  };
}

/** 一级·二级·三级·年度指标值·实际完成值·分值·得分·偏差原因分析及改进措施, with the total below (财预〔2020〕10号, seen). */
export function evaluationTable(total: Template, grade: Template): TablePart {
  return {
    kind: 'table',
    joined: true,
    columns: [5, 9, 11, 18, 12, 12, 7, 9, 17],
    rows: [
      {
        header: true,
        cells: heads(
          '',
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '偏差原因分析及改进措施',
        ),
      },
      {
        each: 'annual',
        merge: [[0, 1]],
        atLeast: 1,
        side: { text: '绩效指标' },
        cells: [
          { text: '{indicator.level1}' },
          { text: '{indicator.level2}' },
          { text: '{indicator.level3}', align: 'left' },
          { text: '{indicator.target}' },
          { text: '{indicator.actual}' },
          { text: '{indicator.weight}', number: true, key: 'weight' },
          { text: '{indicator.score}', number: true, key: 'score', note: '{trace.indicator}' },
          { text: '{indicator.reason}', align: 'left' },
        ],
      },
      {
        cells: [
          { text: '总分', span: 6 },
          { text: '{total.weight}', number: true, formula: { kind: 'sum', of: 'weight' } },
          { text: total, number: true, formula: { kind: 'sum', of: 'score' }, note: '{trace.total}' },
          { text: grade },
        ],
      },
    ],
  };
}

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
