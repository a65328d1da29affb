import type { Bilingual } from '#contract/words.ts';
import { messages } from '../../lib/language/messages.ts';

/** What the parts and fields of a plan are called, wherever it is shown or edited. */
export const planFieldWords = messages({
  departmentPart: { zh: '部门整体', en: 'The department' },
  departmentName: { zh: '部门名称', en: 'Department' },
  departmentCode: { zh: '部门编码', en: 'Department code' },
  overallGoal: { zh: '总体绩效目标', en: 'Overall goal' },
  duties: { zh: '部门职责', en: 'Duties' },
  divisions: { zh: '分项绩效目标', en: 'Goals by division' },
  divisionTitle: { zh: '职责或活动', en: 'Division' },
  divisionGoal: { zh: '分项目标', en: 'Its goal' },
  safeguards: { zh: '工作保障措施', en: 'Safeguards' },
  safeguard: { zh: '措施', en: 'Measure' },
  budget: { zh: '部门预算', en: 'Budget of the department' },
  budgetTotal: { zh: '预算总额（元）', en: 'Total (yuan)' },
  generalPublic: { zh: '一般公共预算拨款（元）', en: 'General public budget (yuan)' },
  governmentFund: { zh: '政府性基金拨款（元）', en: 'Government funds (yuan)' },
  otherIncome: { zh: '其他资金（元）', en: 'Other (yuan)' },
  basicSpending: { zh: '基本支出（元）', en: 'Basic spending (yuan)' },
  projectSpending: { zh: '项目支出（元）', en: 'Project spending (yuan)' },
  workPlan: { zh: '年度重点工作计划', en: 'Work plan of the year' },
  workItem: { zh: '重点工作', en: 'Task' },
  workUnit: { zh: '责任科室', en: 'By' },
  workGoal: { zh: '完成目标和时限', en: 'Goal and date' },
  projectName: { zh: '项目名称', en: 'Project' },
  projectCode: { zh: '项目编码', en: 'Project code' },
  projectUnit: { zh: '实施单位', en: 'Unit' },
  projectDepartment: { zh: '主管部门', en: 'Department in charge' },
  nature: { zh: '项目属性', en: 'Kind of project' },
  period: { zh: '项目期', en: 'Period' },
  amounts: { zh: '资金构成', en: 'Money by source' },
  midtermAmounts: { zh: '实施期资金', en: 'Money over the whole period' },
  amountTotal: { zh: '预算数（元）', en: 'Budget (yuan)' },
  amountFiscal: { zh: '其中：财政资金（元）', en: 'Of it fiscal (yuan)' },
  amountOther: { zh: '其他资金（元）', en: 'Other (yuan)' },
  midtermTotal: { zh: '实施期预算数（元）', en: 'Budget over the whole period (yuan)' },
  midtermFiscal: { zh: '实施期财政资金（元）', en: 'Of it fiscal, whole period (yuan)' },
  midtermOther: { zh: '实施期其他资金（元）', en: 'Other, whole period (yuan)' },
  source: { zh: '资金来源', en: 'Source' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  purpose: { zh: '资金用途', en: 'Use of funds' },
  goals: { zh: '年度绩效目标', en: 'Goals of the year' },
  midtermGoals: { zh: '中期（实施期）目标', en: 'Goals over the whole period' },
  goal: { zh: '绩效目标', en: 'Goal' },
  fundingPlan: { zh: '资金支出计划', en: 'Spending plan' },
  spentBy: { zh: '截止时间', en: 'By' },
  spentShare: { zh: '累计支出', en: 'Spent so far' },
  spentUnit: { zh: '单位', en: 'Unit' },
  costLines: { zh: '支出明细及测算', en: 'Costing' },
  costName: { zh: '明细', en: 'Item' },
  costFormula: { zh: '测算说明', en: 'Computation' },
  costTotal: { zh: '合计（元）', en: 'Total (yuan)' },
  further: { zh: '其他内容', en: 'Further particulars' },
  furtherLabel: { zh: '栏目', en: 'Label' },
  furtherValue: { zh: '内容', en: 'Value' },
  indicators: { zh: '指标表', en: 'Indicators' },
  horizon: { zh: '期限', en: 'Horizon' },
  annual: { zh: '年度', en: 'Year' },
  midterm: { zh: '中期', en: 'Period' },
  level1: { zh: '一级指标', en: 'Level 1' },
  level2: { zh: '二级指标', en: 'Level 2' },
  level3: { zh: '三级指标', en: 'Level 3' },
  description: { zh: '指标描述', en: 'Description' },
  target: { zh: '指标值', en: 'Target' },
  basis: { zh: '确定依据', en: 'Basis' },
  weight: { zh: '分值', en: 'Weight' },
  noIndicators: { zh: '没有指标', en: 'No indicators' },
  year: { zh: '年度', en: 'Year' },
  actual: { zh: '实际完成值', en: 'Actual' },
  score: { zh: '得分', en: 'Score' },
  reason: { zh: '偏差原因分析及改进措施', en: 'Reason and remedy' },
  wholePlan: { zh: '整份计划', en: 'The whole plan' },
});

/** Parts that have no name of their own, by their step in a pointer. */
const parts = [
  'overallGoal',
  'duties',
  'divisions',
  'safeguards',
  'budget',
  'workPlan',
  'amounts',
  'midtermAmounts',
  'purpose',
  'goals',
  'midtermGoals',
  'fundingPlan',
  'costLines',
] as const;

/** The part of a plan that a pointer leads into, where it is none that the label of the place names already. */
export function partAt(pointer: string): Bilingual | undefined {
  const part = parts.find((one) => pointer.split('/').includes(one));
  return part && planFieldWords[part];
}

const words = planFieldWords;

/** Fields by the step of a pointer that leads to them, below the step of the list or record that they stand in; "" for the plan itself. */
const fields: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  '': { fiscalYear: words.year },
  department: { name: words.departmentName, code: words.departmentCode },
  divisions: { title: words.divisionTitle, goal: words.divisionGoal },
  budget: {
    ...{ total: words.budgetTotal, generalPublic: words.generalPublic, governmentFund: words.governmentFund },
    ...{ other: words.otherIncome, basic: words.basicSpending, project: words.projectSpending },
  },
  workPlan: { item: words.workItem, unit: words.workUnit, goal: words.workGoal },
  projects: {
    ...{ name: words.projectName, code: words.projectCode, unit: words.projectUnit },
    ...{ department: words.projectDepartment, nature: words.nature, period: words.period, costTotal: words.costTotal },
  },
  amounts: { total: words.amountTotal, fiscal: words.amountFiscal, other: words.amountOther },
  midtermAmounts: { total: words.midtermTotal, fiscal: words.midtermFiscal, other: words.midtermOther },
  fundingPlan: { by: words.spentBy, value: words.spentShare, unit: words.spentUnit },
  costLines: { name: words.costName, amount: words.amount, formula: words.costFormula },
  indicators: {
    ...{ horizon: words.horizon, level1: words.level1, level2: words.level2, level3: words.level3 },
    ...{ description: words.description, target: words.target, basis: words.basis, weight: words.weight },
    ...{ actual: words.actual, score: words.score, reason: words.reason },
  },
};

/** What a horizon is called; undefined for any other value of a field. */
export function horizonOf(value: string | undefined): Bilingual | undefined {
  return value === 'annual' || value === 'midterm' ? planFieldWords[value] : undefined;
}

/** What the field that a pointer leads to is called; undefined for a part that has but one value, and for what has no words of its own. */
export function fieldAt(pointer: string): Bilingual | undefined {
  const steps = pointer.split('/').filter((step) => !/^\d+$/.test(step));
  const [within, field = ''] = steps.slice(-2);
  return within === undefined ? undefined : fields[within]?.[field];
}
