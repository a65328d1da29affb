import type { Bilingual } from '../base/bilingual.ts';

/** What people call the values of a plan, for the report on values without a place. */
const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'plan.department.name': ['部门名称', 'department'],
  'plan.department.code': ['部门编码', 'department code'],
  'plan.fiscalYear': ['年度', 'fiscal year'],
  'plan.overallGoal': ['总体绩效目标', 'overall goal'],
  'plan.duties': ['部门职责', 'duties'],
  'plan.outcome': ['部门实际完成情况', 'outcome of the department'],
  'plan.printedTotal': ['部门自评总分', 'total of the department'],
  'plan.printedGrade': ['部门自评等级', 'grade of the department'],
  'plan.budget.total': ['部门预算总额', 'budget of the department'],
  'plan.budget.generalPublic': ['一般公共预算拨款', 'general public budget'],
  'plan.budget.governmentFund': ['政府性基金拨款', 'government funds'],
  'plan.budget.other': ['部门其他资金', 'other money of the department'],
  'plan.budget.basic': ['基本支出', 'basic spending'],
  'plan.budget.project': ['项目支出', 'project spending'],
  'plan.budget.further': ['部门其他收入来源', 'further income of the department'],
  'plan.summary.total': ['专项资金合计', 'total of the special funds'],
  'project.name': ['项目名称', 'project'],
  'project.code': ['项目编码', 'project code'],
  'project.unit': ['实施单位', 'implementing unit'],
  'project.department': ['主管部门', 'competent department'],
  'project.nature': ['项目属性', 'nature of the project'],
  'project.period': ['项目期', 'period of the project'],
  'project.purpose': ['资金用途', 'use of the money'],
  'project.goals': ['年度绩效目标', 'annual goals'],
  'project.midtermGoals': ['中期绩效目标', 'midterm goals'],
  'project.outcome': ['实际完成情况', 'outcome'],
  'project.printedTotal': ['自评总分', 'total score'],
  'project.printedGrade': ['自评等级', 'grade'],
  'project.amounts.total': ['年度资金总额', 'annual amount'],
  'project.amounts.fiscal': ['年度财政资金', 'annual fiscal money'],
  'project.amounts.other': ['年度其他资金', 'annual other money'],
  'project.amounts.further': ['年度其他资金来源', 'further annual sources'],
  'project.midtermAmounts.total': ['中期资金总额', 'midterm amount'],
  'project.midtermAmounts.fiscal': ['中期财政资金', 'midterm fiscal money'],
  'project.midtermAmounts.other': ['中期其他资金', 'midterm other money'],
  'project.midtermAmounts.further': ['中期其他资金来源', 'further midterm sources'],
  'project.costTotal': ['支出明细合计', 'total of the cost lines'],
  'project.further': ['其他填报内容', 'further content'],
  'project.funding.beyond': ['第五次及以后的资金支出计划', 'steps of the funding plan beyond the fourth'],
  'division.title': ['分项绩效目标名称', 'division'],
  'division.goal': ['分项绩效目标', 'goal of a division'],
  'division.targets': ['分项绩效指标', 'targets of a division'],
  safeguard: ['工作保障措施', 'safeguard'],
  'work.item': ['重点工作事项', 'work item'],
  'work.unit': ['责任单位', 'responsible unit'],
  'work.goal': ['工作目标', 'goal of a work item'],
  'work.outcome': ['完成情况', 'what became of a work item'],
  'cost.name': ['支出明细', 'cost line'],
  'cost.amount': ['支出明细金额', 'amount of a cost line'],
  'cost.formula': ['测算依据', 'costing'],
  'summary.name': ['专项资金名称', 'special fund'],
  'summary.amount': ['专项资金金额', 'amount of a special fund'],
  'summary.midtermGoal': ['专项资金实施期目标', 'midterm goal of a special fund'],
  'summary.annualGoal': ['专项资金年度目标', 'annual goal of a special fund'],
};

const INDICATOR: typeof NAMES = {
  level1: ['一级指标', 'level 1'],
  level2: ['二级指标', 'level 2'],
  level3: ['三级指标', 'level 3'],
  description: ['绩效指标描述', 'description'],
  target: ['指标值', 'target'],
  basis: ['指标值确定依据', 'basis of the target'],
  weight: ['分值', 'weight'],
  actual: ['实际完成值', 'actual value'],
  score: ['得分', 'score'],
  reason: ['偏差原因', 'reason of a deviation'],
  forecast: ['全年预计完成情况', 'forecast'],
  likelihood: ['完成可能性', 'likelihood'],
  further: ['其他栏目', 'further columns'],
};

const EXECUTION: typeof NAMES = {
  label: ['资金来源', 'source of money'],
  initial: ['年初预算数', 'initial budget'],
  adjusted: ['全年预算数', 'adjusted budget'],
  executed: ['执行数', 'spent'],
  forecast: ['全年预计执行数', 'spending forecast'],
  weight: ['执行率分值', 'weight of the execution rate'],
  rate: ['执行率', 'execution rate'],
  score: ['执行率得分', 'score of the execution rate'],
  reason: ['执行偏差原因', 'reason of the execution rate'],
};

/** What a binding is called; its own name where people have none for it. */
export function valueName(binding: string): Bilingual {
  const [group = '', ...rest] = binding.split('.');
  const field = rest.join('.');
  if (group === 'funding') return { zh: '资金支出计划', en: 'funding plan' };
  const found =
    NAMES[binding] ??
    (group === 'execution'
      ? EXECUTION[field]
      : group === 'indicator' || group === 'midterm'
        ? INDICATOR[field]
        : undefined);
  if (!found) return { zh: binding, en: binding };
  const midterm = group === 'midterm';
  return { zh: `${midterm ? '中期' : ''}${found[0]}`, en: `${midterm ? 'midterm ' : ''}${found[1]}` };
}
