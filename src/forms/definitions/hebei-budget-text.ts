import type { Form } from '../form.ts';

/** 河北 部门预算绩效文本: the whole paper, cover, contents, part 1 in words and part 2 with one table per project (2020–2025 practice, seen). */
export const hebeiBudgetText: Form = {
  id: 'hebei-budget-text',
  title: { zh: '部门预算绩效文本（河北）', en: 'Departmental budget performance text (Hebei)' },
  origin: {
    zh: '河北省各级部门2020—2025年公开的绩效文本',
    en: 'papers published by departments in Hebei, 2020 to 2025',
  },
  scope: 'paper',
  parts: [
    { kind: 'page', sheet: '封面' },
    { kind: 'text', text: '', above: 45 },
    { kind: 'heading', level: 0, text: '{plan.department.name}\n{plan.fiscalYear}年部门预算绩效文本' },
    { kind: 'text', text: '（草案）', align: 'center' },
    { kind: 'text', text: '{plan.department.name}编制', align: 'center', above: 90 },
    { kind: 'text', text: '财政局审核', align: 'center' },
    { kind: 'page', sheet: '目录' },
    { kind: 'contents', text: '目　录' },
    { kind: 'page', sheet: '部门整体绩效目标' },
    { kind: 'heading', level: 1, text: '第一部分　部门整体绩效目标' },
    { kind: 'heading', level: 2, text: '一、总体绩效目标' },
    { kind: 'text', text: '{plan.overallGoal}', indent: true, optional: true },
    { kind: 'heading', level: 2, text: '二、分项绩效目标' },
    {
      kind: 'each',
      list: 'divisions',
      parts: [
        { kind: 'text', text: '{division.heading}', indent: true },
        { kind: 'text', text: '绩效目标：{division.goal}', indent: true, optional: true },
        { kind: 'text', text: '{division.targets}', indent: true, optional: true },
      ],
    },
    { kind: 'heading', level: 2, text: '三、工作保障措施' },
    { kind: 'each', list: 'safeguards', parts: [{ kind: 'text', text: '{safeguard}', indent: true }] },
    {
      kind: 'each',
      list: 'projects',
      parts: [
        { kind: 'page', sheet: '{list.number}.{project.name}' },
        { kind: 'heading', level: 1, text: '第二部分　预算项目绩效目标', first: true },
        { kind: 'heading', level: 2, text: '{list.number}.{project.name}绩效目标表' },
        { kind: 'text', text: '{plan.department.code}{plan.department.name}', beside: ['单位：{money.unit}'] },
        {
          kind: 'table',
          columns: [12, 13, 15, 22, 13, 12, 13],
          rows: [
            {
              cells: [
                { text: '项目编码' },
                { text: '{project.code}', span: 2 },
                { text: '项目名称' },
                { text: '{project.name}', span: 3 },
              ],
            },
            {
              cells: [
                { text: '预算规模及资金用途', rows: 2 },
                { text: '预算数' },
                { text: '{project.amounts.total}', number: true },
                { text: '其中：财政资金' },
                { text: '{project.amounts.fiscal}', number: true },
                { text: '其他资金' },
                { text: '{project.amounts.other}', number: true },
              ],
            },
            { height: 14, cells: [{ text: '{project.purpose}', span: 6, align: 'left' }] },
            {
              cells: [
                { text: '资金支出计划（%）', rows: 2 },
                { text: '{funding.1.by}', span: 2 },
                { text: '{funding.2.by}' },
                { text: '{funding.3.by}' },
                { text: '{funding.4.by}', span: 2 },
              ],
            },
            {
              cells: [
                { text: '{funding.1.value}', span: 2 },
                { text: '{funding.2.value}' },
                { text: '{funding.3.value}' },
                { text: '{funding.4.value}', span: 2 },
              ],
            },
            { height: 14, cells: [{ text: '绩效目标' }, { text: '{project.goals}', span: 6, align: 'left' }] },
          ],
        },
        {
          kind: 'table',
          joined: true,
          columns: [12, 13, 15, 22, 13, 25],
          rows: [
            {
              header: true,
              cells: [
                { text: '一级指标' },
                { text: '二级指标' },
                { text: '三级指标' },
                { text: '绩效指标描述' },
                { text: '指标值' },
                { text: '指标值确定依据' },
              ],
            },
            {
              each: 'annual',
              merge: [[0, 1]],
              cells: [
                { text: '{indicator.level1}' },
                { text: '{indicator.level2}' },
                { text: '{indicator.level3}' },
                { text: '{indicator.description}', align: 'left' },
                { text: '{indicator.target}' },
                { text: '{indicator.basis}', align: 'left' },
              ],
            },
          ],
        },
      ],
    },
  ],
};
