import type { Form } from '../form.ts';
import { heads, signatures, titleOfYear } from './shared-parts.ts';

/** 项目支出绩效目标申报表 with midterm and annual block side by side (财预〔2015〕88号, layout seen in Anhui). */
export const projectDeclaration: Form = {
  id: 'project-declaration',
  title: { zh: '项目支出绩效目标申报表', en: 'Declaration of a project’s targets' },
  origin: { zh: '财预〔2015〕88号附表，安徽等地通行', en: 'annex of 财预〔2015〕88号, used in Anhui and elsewhere' },
  scope: 'project',
  parts: [
    ...titleOfYear('项目支出绩效目标申报表'),
    {
      kind: 'table',
      columns: [14, 20, 16, 20, 30],
      rows: [
        { cells: [{ text: '项目名称' }, { text: '{project.name}', span: 4 }] },
        {
          cells: [
            { text: '主管部门及代码' },
            { text: '{project.departmentAndCode}', span: 2 },
            { text: '实施单位' },
            { text: '{project.unit}' },
          ],
        },
        {
          cells: [
            { text: '项目属性' },
            { text: '{project.nature}', span: 2 },
            { text: '项目期' },
            { text: '{project.period}' },
          ],
        },
        {
          cells: [
            { text: '项目资金\n（{money.unit}）', rows: 3 },
            { text: '中期资金总额：' },
            { text: '{project.midtermAmounts.total}', number: true },
            { text: '年度资金总额：' },
            { text: '{project.amounts.total}', number: true },
          ],
        },
        {
          cells: [
            { text: '其中：财政拨款' },
            { text: '{project.midtermAmounts.fiscal}', number: true },
            { text: '其中：财政拨款' },
            { text: '{project.amounts.fiscal}', number: true },
          ],
        },
        {
          cells: [
            { text: '其他资金' },
            { text: '{project.midtermAmounts.other}', number: true },
            { text: '其他资金' },
            { text: '{project.amounts.other}', number: true },
          ],
        },
      ],
    },
    {
      kind: 'table',
      joined: true,
      columns: [14, 43, 43],
      rows: [
        { cells: [{ text: '总体目标', rows: 2 }, { text: '中期目标' }, { text: '年度目标' }] },
        {
          height: 20,
          cells: [
            { text: '{project.midtermGoals}', align: 'left' },
            { text: '{project.goals}', align: 'left' },
          ],
        },
      ],
    },
    {
      kind: 'table',
      joined: true,
      columns: [5, 9, 11, 19, 13, 11, 19, 13],
      rows: [
        {
          header: true,
          cells: heads('', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'),
        },
        {
          each: 'sideBySide',
          merge: [
            [0, 1],
            [0, 4],
          ],
          atLeast: 1,
          side: { text: '绩效指标' },
          cells: [
            { text: '{pair.level1}' },
            { text: '{midterm.level2}' },
            { text: '{midterm.level3}', align: 'left' },
            { text: '{midterm.target}' },
            { text: '{indicator.level2}' },
            { text: '{indicator.level3}', align: 'left' },
            { text: '{indicator.target}' },
          ],
        },
      ],
    },
    ...signatures,
  ],
};
