import { defineRegulation } from './regulation.ts';

/** What was seen in published forms of single provinces; no notice with a number stands behind it here. */
export const hebei = defineRegulation(
  { number: '河北', title: '河北省部门预算绩效文本（2020–2025 年公开件）', date: '2020', mark: 'seen' },
  {
    text: { topic: '部门预算绩效文本的编写格式', mark: 'seen' },
    fundingPlan: { topic: '资金支出计划（%）：3月底、6月底、10月底、12月底的累计百分比', mark: 'seen' },
    descriptionAndBasis: { topic: '绩效指标描述、指标值确定依据两栏', mark: 'seen' },
    projectCode: { topic: '项目编码的组成', mark: 'seen' },
  },
);

export const hunan = defineRegulation(
  { number: '湖南', title: '湖南省部门整体支出和专项资金绩效目标表（附表1–3 公开件）', date: '2023', mark: 'seen' },
  {
    departmentTable: { topic: '部门整体支出绩效目标表：资金按收入性质、支出性质列示', mark: 'seen' },
    summaryTable: { topic: '专项资金绩效目标汇总表与支出方向表相互对应', mark: 'seen' },
    costing: { topic: '支出明细及测算说明：测算依据及过程', mark: 'seen' },
    standard: { topic: '绩效标准一栏', mark: 'seen' },
  },
);

export const sichuan = defineRegulation(
  { number: '四川', title: '四川省预算项目绩效目标表、自评表（公开件）', date: '2023', mark: 'seen' },
  {
    weightsSum90: { topic: '指标权重合计 90，另 10 分为预算执行率', mark: 'seen' },
    executionBelow90: { topic: '预算执行率低于 90% 的说明原因', mark: 'seen' },
    unitAndDirection: { topic: '指标性质、指标值、度量单位、指标方向性分栏填写', mark: 'seen' },
  },
);

export const chongqing = defineRegulation(
  { number: '重庆', title: '重庆市项目绩效目标审批表（公开件）', date: '2021', mark: 'seen' },
  { weights: { topic: '成本 0–20、产出 40–50 等权重区间', mark: 'seen' } },
);

export const guangxi = defineRegulation(
  { number: '广西', title: '广西项目支出绩效自评表（公开件）', date: '2021', mark: 'seen' },
  { overBy30Percent: { topic: '实际完成值超过指标值 30% 以上的说明原因', mark: 'seen' } },
);

export const zhejiang = defineRegulation(
  { number: '浙江', title: '浙江省项目绩效目标表（公开件）', date: '2022', mark: 'seen' },
  { weightsSum100: { topic: '指标权重合计 100', mark: 'seen' } },
);
