import type { CellSpec, Form } from '../form.ts';
import { executedCells, heads, levelCells, projectHead, rateCell, signatures, titleOfYear } from './shared-parts.ts';

const CAUSES = ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他', '原因说明'];
const CHANCES = ['确定能', '有可能', '完全不可能'];

const below = (binding: string, headers: readonly string[], align: 'left' | 'center'): readonly CellSpec[] =>
  headers.map((header) => ({ text: `{indicator.${binding}:${header}}`, align }));

/**
 * 项目支出绩效目标执行监控表 as usually filled (财预〔2019〕136号, recalled; local forms seen): money and results of the first n months, the
 * year's forecast, five causes of a deviation with their explanation, and how likely the target is.
 */
export const projectMonitoring: Form = {
  id: 'project-monitoring',
  title: { zh: '项目支出绩效运行监控表', en: 'Monitoring of a project during the year' },
  origin: {
    zh: '全国通用，财预〔2019〕136号（条文以原文为准）',
    en: 'national, 财预〔2019〕136号 (see the original text)',
  },
  scope: 'project',
  needs: 'monitoring',
  landscape: true,
  parts: [
    ...titleOfYear('项目支出绩效运行监控表'),
    projectHead([12, 38, 12, 38]),
    {
      kind: 'table',
      joined: true,
      columns: [12, 20, 14, 14, 14, 12, 14],
      rows: [
        {
          cells: [
            { text: '项目资金\n（{money.unit}）', rows: 'rest' },
            ...heads(
              '',
              '年初预算数',
              '全年预算数',
              '{period.months}执行数',
              '{period.months}执行率',
              '全年预计执行数',
            ),
          ],
        },
        {
          each: 'moneyLines',
          cells: [
            ...executedCells,
            { ...rateCell, note: '{trace.execution}' },
            { text: '{execution.forecast}', number: true },
          ],
        },
      ],
    },
    {
      kind: 'table',
      joined: true,
      columns: [12, 88],
      rows: [{ height: 14, cells: [{ text: '年度总体目标' }, { text: '{project.goals}', align: 'left' }] }],
    },
    {
      kind: 'table',
      joined: true,
      columns: [3.5, 6.5, 7, 11.5, 7.5, 7.5, 7.5, 5.5, 5.5, 5.5, 6.5, 5.5, 9, 4, 4, 4.5, 4.5],
      rows: [
        {
          header: true,
          cells: [
            { text: '', rows: 2 },
            ...['一级指标', '二级指标', '三级指标', '年度指标值', '{period.months}执行情况', '全年预计完成情况'].map(
              (text): CellSpec => ({ text, rows: 2 }),
            ),
            { text: '偏差原因分析', span: CAUSES.length },
            { text: '完成目标可能性', span: CHANCES.length },
            { text: '备注', rows: 2 },
          ],
        },
        { header: true, cells: heads(...CAUSES, ...CHANCES) },
        {
          each: 'annual',
          merge: [[0, 1]],
          atLeast: 1,
          side: { text: '绩效指标' },
          cells: [
            ...levelCells,
            { text: '{indicator.target}' },
            { text: '{indicator.actual}', note: '{trace.indicator}' },
            { text: '{indicator.forecast}' },
            ...below('reason', CAUSES, 'left'),
            ...below('likelihood', CHANCES, 'center'),
            { text: '{indicator.further:备注}', align: 'left' },
          ],
        },
      ],
    },
    {
      kind: 'text',
      text: '注：偏差原因分析按经费保障、制度保障、人员保障、硬件条件保障、其他分列，并在“原因说明”中写明；完成目标可能性在相应栏打“√”。',
    },
    ...signatures,
  ],
};
