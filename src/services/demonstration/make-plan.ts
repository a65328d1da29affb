import { emptyPlan } from '../../model/empty-plan.ts';
import type { Indicator, Plan, Project } from '../../model/plan.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { demonstrationCity } from './city/city.ts';
import type { DemonstrationDepartment, DemonstrationProject } from './demonstration-department.ts';

/** Whether last year's or this year's figures are wanted. */
export type WhichYear = 'last' | 'now';

const LEVEL1: Readonly<Record<string, string>> = { 产出: '产出指标', 效益: '效益指标', 满意度: '满意度指标' };

/** The paper of a department for a year, as data. */
export function makePlan(department: DemonstrationDepartment, which: WhichYear, fiscalYear: number): Plan {
  const { unit, duties, goal, divisions, projects } = department;
  return {
    ...emptyPlan({ file: '', sha256: '', format: 'unknown' }, 'hebei'),
    department: { name: officeName(department), code: unit },
    fiscalYear,
    overallGoal: goal,
    divisions: divisions.map(({ title, goal, targets }) => ({ title, goal, targets: targets.map(divisionTarget) })),
    safeguards: SAFEGUARDS,
    duties,
    projects: projects.map((project, index) => makeProject(department, project, which, fiscalYear, index + 1)),
  };
}

/** "清岚市教育局" */
export function officeName({ name }: Pick<DemonstrationDepartment, 'name'>): string {
  return `${demonstrationCity.name}${name}`;
}

const SAFEGUARDS = [
  '1.完善制度。明确项目审批、支付和验收的责任人。',
  '2.加快支出。按资金支出计划推进，按月通报进度。',
  '3.做好监控和自评。用台账说话，结果与下年度预算挂钩。',
];

const STEPS: readonly (readonly [by: string, share: string])[] = [
  ['3月底', '20'],
  ['6月底', '45'],
  ['10月底', '80'],
  ['12月底', '100'],
];

function divisionTarget(text: string) {
  const [name = '', written = ''] = text.split(' ');
  const target = parseTarget(written);
  if (target.kind !== 'number') throw new Error(`divisionTarget: "${text}" holds no number`);
  return { name, target };
}

function makeProject(
  department: DemonstrationDepartment,
  project: DemonstrationProject,
  which: WhichYear,
  fiscalYear: number,
  number: number,
): Project {
  const { name, amounts, purpose, goals, lines } = project;
  const total = inYuan(which === 'last' ? amounts[0] : amounts[1]);
  return {
    name,
    code: `${demonstrationCity.code}${String(fiscalYear % 100).padStart(2, '0')}P${department.unit}${String(number).padStart(6, '0')}`,
    unit: officeName(department),
    amounts: { total, fiscal: total },
    amountUnit: '万元',
    purpose,
    fundingPlan: STEPS.map(([by, value]) => ({ by, value, unit: '%' })),
    goals,
    midtermGoals: [],
    indicators: lines.map((line) => makeIndicator(line, which)),
    costLines: [],
  };
}

function makeIndicator(line: string, which: WhichYear): Indicator {
  const [level1 = '', level2 = '', level3 = '', now = '', last = '', description = '', basis = ''] = line.split('|');
  return {
    horizon: 'annual',
    level1: LEVEL1[level1] ?? level1,
    level2: `${level2}指标`,
    level3,
    description,
    target: parseTarget(which === 'last' ? last : now),
    basis,
    at: {},
  };
}

/** A whole number of 万元 in 元. */
const inYuan = (wan: string): string => `${wan}0000`;
