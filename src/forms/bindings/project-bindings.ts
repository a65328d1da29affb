import type { Project } from '../../model/plan.ts';
import type { Binding } from './binding.ts';
import type { Frame } from './frame.ts';
import { money } from './money.ts';
import { printFurther } from './plan-bindings.ts';

const ofProject = (field: (project: Project, frame: Frame) => string | null | undefined): Binding => {
  return (frame) => (frame.project ? (field(frame.project, frame) ?? '') : '');
};

const QUARTERS = ['3月底', '6月底', '10月底', '12月底'];

const step = (index: number, field: 'by' | 'value'): Binding => {
  return ({ project }) => {
    const at = project?.fundingPlan[index];
    if (field === 'by') return at?.by ?? QUARTERS[index] ?? '';
    // The head of the row says （%） already; only a plan that does not end at 100 would be taken for money without the sign.
    const plain = project?.fundingPlan.some(({ value }) => Number(value) === 100) ?? true;
    return at?.value ? `${at.value}${plain ? '' : at.unit}` : '';
  };
};

/** What the paper printed under a label that no field of the model holds; without a label all of it. */
const further: Binding = ({ project }, label) => {
  const all = project?.further ?? [];
  if (label === undefined) return all.map((one) => `${one.label}：${one.value}`).join('；');
  return all
    .filter((one) => one.label === label || one.label.endsWith(` · ${label}`))
    .map(({ value }) => value)
    .join('\n');
};

/** 主管部门及代码, as published papers print it: "[031]云川县交通运输局"; the code is known of the paper's own department alone. */
const departmentAndCode: Binding = ({ plan, project }) => {
  if (!project) return '';
  const { name = '', code } = plan.department;
  const department = project.department ?? name;
  return code !== undefined && department === name ? `[${code}]${department}` : department;
};

/** What belongs to one project, and to its lists. */
export const projectBindings = {
  'project.name': ofProject((project) => project.name),
  'project.code': ofProject((project) => project.code),
  // 四川 prints both in one cell: "51092324T000011112222-桥梁检测经费".
  'project.codeAndName': ofProject(({ code, name }) => (code ? `${code}-${name}` : name)),
  'project.unit': ofProject((project) => project.unit),
  'project.department': ofProject((project, { plan }) => project.department ?? plan.department.name),
  'project.departmentAndCode': departmentAndCode,
  'project.nature': ofProject((project) => project.nature),
  'project.period': ofProject((project) => project.period),
  'project.purpose': ofProject((project) => project.purpose),
  'project.goals': ofProject((project) => project.goals.join('\n')),
  'project.midtermGoals': ofProject((project) => project.midtermGoals.join('\n')),
  'project.outcome': ofProject((project) => project.outcome),
  'project.printedTotal': ofProject((project) => project.printedTotal),
  'project.printedGrade': ofProject((project) => project.printedGrade),
  'project.amounts.total': ofProject((project, frame) => money(project.amounts.total, frame)),
  'project.amounts.fiscal': ofProject((project, frame) => money(project.amounts.fiscal, frame)),
  'project.amounts.other': ofProject((project, frame) => money(project.amounts.other, frame)),
  'project.amounts.further': ofProject((project, frame) => printFurther(project.amounts.further, frame)),
  'project.midtermAmounts.total': ofProject((project, frame) => money(project.midtermAmounts?.total, frame)),
  'project.midtermAmounts.fiscal': ofProject((project, frame) => money(project.midtermAmounts?.fiscal, frame)),
  'project.midtermAmounts.other': ofProject((project, frame) => money(project.midtermAmounts?.other, frame)),
  'project.midtermAmounts.further': ofProject((project, frame) => printFurther(project.midtermAmounts?.further, frame)),
  'project.costTotal': ofProject((project, frame) => money(project.costTotal, frame)),
  'project.further': further,
  'funding.1.by': step(0, 'by'),
  'funding.2.by': step(1, 'by'),
  'funding.3.by': step(2, 'by'),
  'funding.4.by': step(3, 'by'),
  'funding.1.value': step(0, 'value'),
  'funding.2.value': step(1, 'value'),
  'funding.3.value': step(2, 'value'),
  'funding.4.value': step(3, 'value'),
  // No form has a place for these; they are named so that the report on lost values can speak of them.
  'project.funding.beyond': ofProject((project) =>
    project.fundingPlan
      .slice(4)
      .map(({ by, value, unit }) => `${by} ${value ?? ''}${unit}`)
      .join('；'),
  ),
  'cost.name': ({ costLine }) => costLine?.name ?? '',
  'cost.amount': (frame) => money(frame.costLine?.amount, frame),
  'cost.formula': ({ costLine }) => costLine?.formula ?? '',
} as const satisfies Readonly<Record<string, Binding>>;
