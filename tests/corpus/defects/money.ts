// Sums, costings and payment plans that do not add up.
import type { CostLine, DepartmentBudget, Project, ProjectSummary } from '../../../src/model/plan.ts';
import { type Defect, type LineWords, lines, paper, project, type Wording } from './defect.ts';

/** An amount in 元 changed by a factor, as a plain decimal of whole 元. */
const times = (amount: string | null | undefined, factor: number): string =>
  String(Math.round(Number(amount) * factor));

const inTenThousand = (yuan: number): string => String(Math.round(yuan / 100) / 100);

/** A change of the first project that rests on its amount; nothing where it has none. */
const ofAmount = (told: string, change: (total: string) => Partial<Project>): Wording =>
  project(told, ({ amounts: { total } }) => (Number(total ?? 0) > 0 ? change(total ?? '') : undefined));

const parts = (fiscal: number, other: number): Wording =>
  ofAmount(`财政 ${fiscal}, 其他 ${other} of the total`, (total) => ({
    amounts: { total, fiscal: times(total, fiscal), other: times(total, other) },
  }));

const costing = (formula: string, amount: string): Wording =>
  project(formula, () => ({ costLines: [{ name: '培训费', amount, formula }] }));

/** Cost lines of the given shares of the project's amount. */
const costLines = (told: string, ...shares: readonly (readonly [name: string, share: number])[]): Wording =>
  ofAmount(told, (total) => ({
    costLines: shares.map(([name, share]): CostLine => ({ name, amount: times(total, share) })),
  }));

const costingSum = (...shares: readonly number[]): Wording =>
  costLines(
    `${shares.join(' + ')} of the amount`,
    ...shares.map((share, i) => [['材料费', '劳务费', '检测费'][i] ?? '', share] as const),
  );

const others = (name: string, share: number): Wording =>
  costLines(`${name} ${share}`, ['材料费', 1 - share], [name, share]);

const funding = (...values: readonly string[]): Wording =>
  project(values.join(' '), () => ({
    fundingPlan: values.map((value, i) => ({ by: ['3月底', '6月底', '10月底', '12月底'][i] ?? '', value, unit: '%' })),
  }));

/** A cost target beside the project's amount. */
const cost = (name: string, factor: number, told: (tenThousand: string, yuan: string) => string): Wording => ({
  told: `${name} ${factor} of the amount`,
  put: (plan) => {
    const total = Number(plan.projects[0]?.amounts.total ?? 0);
    if (total <= 0) return undefined;
    const words: LineWords = ['成本指标', name, told(inTenThousand(total * factor), times(String(total), factor))];
    return lines(words).put(plan);
  },
});

const budget = (told: string, change: (total: number) => DepartmentBudget): Wording =>
  paper(told, (plan) => {
    const total = plan.projects.reduce((sum, { amounts }) => sum + Number(amounts.total ?? 0), 0);
    return total > 0 ? { budget: change(Math.round(total)) } : undefined;
  });

const summary = (told: string, change: (projects: readonly Project[]) => ProjectSummary): Wording =>
  paper(told, ({ projects }) => ({ summary: change(projects) }));

const asLines = (projects: readonly Project[], factor = 1) =>
  projects.map(({ name, amounts }) => ({ name, amount: times(amounts.total, factor) }));

export const moneyDefects: readonly Defect[] = [
  {
    id: 'amount is not fiscal and other',
    rules: ['project-amount-parts-differ'],
    wordings: [parts(1, 0.2), parts(0.8, 0), parts(0.5, 0.4), parts(0.9, 0.2), parts(10000, 0), parts(0.999, 0)],
  },
  {
    id: 'totals of the department',
    rules: [
      'department-budget-parts-differ',
      'projects-differ-from-department-budget',
      'summary-differs-from-projects',
    ],
    wordings: [
      budget('收入 ≠ 总额', (total) => ({ total: String(total), generalPublic: String(total - 1000), other: '0' })),
      budget('支出 ≠ 总额', (total) => ({
        total: String(total * 2),
        basic: String(total + 5000),
        project: String(total),
      })),
      budget('项目支出 a little below Σ', (total) => ({ project: String(total - 100) })),
      budget('项目支出 < Σ', (total) => ({ project: String(Math.round(total * 0.7)) })),
      summary('合计 ≠ Σ lines', (projects) => ({
        total: times(asLines(projects)[0]?.amount, 7.7),
        lines: asLines(projects),
      })),
      summary('line ≠ project', (projects) => ({ lines: asLines(projects, 1.3) })),
    ],
  },
  {
    id: 'costing arithmetic',
    rules: ['costing-arithmetic-wrong'],
    also: ['cost-lines-differ-from-project-amount', 'cost-line-differs-from-its-costing'],
    wordings: [
      costing('12期×1000元/期=1.5万元', '15000'),
      costing('200人*300元/人=50000元', '50000'),
      costing('4期×50人×200元/人·期＝3万元', '30000'),
      costing('每人每月3500元，共6人，12个月，合计25万元', '250000'),
      costing('(20+30)人×180元=8000元', '8000'),
      costing('购置电脑8台，单价5000元，共计4.5万元', '45000'),
      costing('3辆x2.5万元/辆=8万元', '80000'),
      costing('1200平方米×85元/平方米=10.5万元', '105000'),
    ],
  },
  {
    id: 'line is not its costing',
    rules: ['cost-line-differs-from-its-costing', 'costing-arithmetic-wrong'],
    also: ['cost-lines-differ-from-project-amount'],
    wordings: [
      costing('12期×1000元/期=1.2万元', '15000'),
      costing('200人×300元/人', '50000'),
      costing('购置电脑8台，单价5000元，共计4万元', '45000'),
      costing('每人每月3500元，共6人，12个月', '250000'),
      costing('1200平方米×85元/平方米=10.2万元', '120000'),
      costing('3辆×2.5万元/辆=7.5万元', '75'),
    ],
  },
  {
    id: 'costings are not the amount',
    rules: ['cost-lines-differ-from-project-amount', 'money-unit-mixed-up'],
    wordings: [
      costingSum(0.5, 0.4),
      costingSum(0.6, 0.3, 0.2),
      costingSum(0.9),
      costingSum(0.5, 0.6),
      costingSum(0.0001),
      costingSum(0.33, 0.33, 0.33),
    ],
  },
  {
    id: 'large other expenses',
    rules: ['other-expenses-large'],
    wordings: [
      others('其他费用', 0.5),
      others('其他支出', 0.4),
      others('其它费用', 0.45),
      others('不可预见费', 0.4),
      others('其他零星支出', 0.6),
      others('其他', 0.5),
    ],
  },
  {
    id: '元 and 万元 mixed up',
    rules: ['money-unit-mixed-up', 'cost-target-above-budget', 'cost-target-below-budget'],
    wordings: [
      cost('项目总成本', 1, (tenThousand) => `≤${tenThousand}元`),
      cost('项目总成本', 1, (_, yuan) => `≤${yuan}万元`),
      cost('成本控制数', 1, (tenThousand) => `=${tenThousand}元`),
      cost('预算控制数', 1, (_, yuan) => `≤${yuan}万`),
      cost('总支出', 1, (tenThousand) => `${tenThousand}元以内`),
      cost('项目支出总额', 1, (_, yuan) => `不超过${yuan}万元`),
    ],
  },
  {
    id: 'payment plan does not rise to 100',
    rules: ['funding-plan-not-cumulative'],
    wordings: [
      funding('25', '25', '25', '25'),
      funding('25', '50', '75', '90'),
      funding('25', '75', '50', '100'),
      funding('10', '20', '30', '40'),
      funding('0', '0', '0', '0'),
      funding('25', '50', '100'),
      funding('25', '50', '75', '120'),
    ],
  },
  {
    id: 'cost above the budget',
    rules: ['cost-target-above-budget'],
    wordings: [
      cost('项目总成本', 1.1, (tenThousand) => `≤${tenThousand}万元`),
      cost('成本控制数', 1.5, (_, yuan) => `≤${yuan}元`),
      cost('预算成本控制', 1.2, (tenThousand) => `不超过${tenThousand}万元`),
      cost('项目支出控制数', 1.3, (tenThousand) => `${tenThousand}万元以内`),
      cost('总费用', 2, (tenThousand) => `＝${tenThousand}万元`),
      cost('项目总投资', 1.1, (tenThousand) => `控制在${tenThousand}万元以内`),
    ],
  },
  {
    id: 'cost below the budget',
    rules: ['cost-target-below-budget'],
    wordings: [
      cost('项目总成本', 0.96, (tenThousand) => `≤${tenThousand}万元`),
      cost('成本控制数', 0.9, (_, yuan) => `≤${yuan}元`),
      cost('预算成本控制', 0.8, (tenThousand) => `不超过${tenThousand}万元`),
      cost('项目支出控制数', 0.5, (tenThousand) => `${tenThousand}万元以内`),
      cost('总费用', 0.7, (tenThousand) => `＝${tenThousand}万元`),
      cost('项目总投资', 0.9, (tenThousand) => `控制在${tenThousand}万元以内`),
    ],
  },
];
