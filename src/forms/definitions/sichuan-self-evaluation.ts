import type { CellSpec, Form } from '../form.ts';
import {
  executedCells,
  heads,
  indicatorReason,
  indicatorScore,
  indicatorTable,
  indicatorWeight,
  moneyScore,
  moneyWeight,
  rateCell,
  titleOfYear,
  totalCells,
} from './shared-parts.ts';

const NOTE =
  '1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）；2.年中发生预算调整的（追加或调减），应单独说明理由；3.其他资金包括：社会投入资金、银行贷款。';

/** 四川 部门预算项目支出绩效自评表 (2023, seen): course of the project, money in 万元 with 执行率, flat indicator lines, conclusion. */
export const sichuanSelfEvaluation: Form = {
  id: 'sichuan-self-evaluation',
  title: { zh: '部门预算项目支出绩效自评表（四川）', en: 'Self-evaluation of a project (Sichuan)' },
  origin: { zh: '四川省各级部门公开的自评表', en: 'self-evaluations published by departments in Sichuan' },
  scope: 'project',
  needs: 'scores',
  parts: [
    ...titleOfYear('部门预算项目支出绩效自评表'),
    {
      kind: 'table',
      columns: [10, 16, 31, 12, 31],
      rows: [
        { cells: [{ text: '项目名称' }, { text: '{project.codeAndName}', span: 4 }] },
        {
          cells: [
            { text: '主管部门' },
            { text: '{project.department}', span: 2 },
            { text: '实施单位\n（盖章）' },
            { text: '{project.unit}' },
          ],
        },
        {
          cells: [
            { text: '项目基本情况', rows: 3 },
            { text: '1.项目年度目标完成情况', rows: 2, align: 'left' },
            { text: '项目年度目标' },
            { text: '年度目标完成情况', span: 2 },
          ],
        },
        {
          height: 16,
          cells: [
            { text: '{project.goals}', align: 'left' },
            { text: '{project.outcome}', span: 2, align: 'left' },
          ],
        },
        {
          height: 14,
          cells: [
            { text: '2.项目实施内容及过程概述', align: 'left' },
            { text: '{project.further:2.项目实施内容及过程概述}', span: 3, align: 'left' },
          ],
        },
      ],
    },
    {
      kind: 'table',
      joined: true,
      columns: [10, 20, 11, 11, 11, 12, 7, 8, 10],
      rows: [
        {
          cells: [
            { text: '预算执行情况（10分）', rows: 'rest' },
            ...heads(
              '年度预算数（{money.unit}）',
              '年初预算',
              '调整后预算数',
              '预算执行数',
              '预算执行率',
              '权重',
              '得分',
              '原因',
            ),
          ],
        },
        {
          each: 'moneyLines',
          cells: [
            ...executedCells,
            rateCell,
            moneyWeight('{slash.execution}'),
            moneyScore('{slash.execution}'),
            { text: '{execution.reason}', align: 'left' },
          ],
        },
      ],
    },
    indicatorTable({
      columns: [10, 9, 10, 16, 6.5, 8.5, 6.5, 9.5, 6.5, 7.5, 10],
      side: '绩效指标（90分）',
      further: [
        ['指标性质', { text: '{indicator.target.operator}' }],
        ['指标值', { text: '{indicator.target.value}' }],
        ['度量单位', { text: '{indicator.target.unit}' }],
        ['完成值', { text: '{indicator.actual}' }],
        ['权重', indicatorWeight],
        ['得分', indicatorScore],
        ['未完成原因分析', indicatorReason],
      ],
      below: [
        { cells: [{ text: '合计', span: 8 }, ...totalCells('{project.printedTotal}', '{project.printedGrade}')] },
      ],
    }),
    {
      kind: 'table',
      joined: true,
      columns: [10, 90],
      rows: ['评价结论', '存在问题', '改进措施'].map((label) => ({
        height: 12,
        cells: [{ text: label }, { text: `{project.further:${label}}`, align: 'left' }] satisfies CellSpec[],
      })),
    },
    { kind: 'text', text: `注：${NOTE}` },
    { kind: 'text', text: '项目负责人：', beside: ['财务负责人：　　　　　　　　　　　　'], above: 7 },
  ],
};
