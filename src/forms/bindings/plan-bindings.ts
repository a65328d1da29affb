import { decimal } from '../../base/decimal.ts';
import type { PrintedAmount } from '../../model/plan.ts';
import type { Binding } from './binding.ts';
import { divisionHeading, printTargets } from './division-text.ts';
import type { Frame } from './frame.ts';
import { money, moneyUnitOf } from './money.ts';
import { numberedSafeguard } from './safeguard-text.ts';

/** Amounts by their printed label: "中央资金 12.00；县级资金 3.00". */
export function printFurther(amounts: Readonly<Record<string, PrintedAmount>> | undefined, frame: Frame): string {
  return Object.entries(amounts ?? {})
    .filter(([, amount]) => amount !== '')
    .map(([label, amount]) => `${label} ${money(amount, frame)}`)
    .join('；');
}

/** What the projects cost together; absent where one of them does not say. */
function sumOfProjects({ plan }: Frame): PrintedAmount | undefined {
  const totals = plan.projects.map(({ amounts }) => amounts.total);
  if (totals.length === 0 || !totals.every((total) => typeof total === 'string' && total !== '')) return undefined;
  return totals.reduce<string>(
    (sum, total) =>
      decimal(sum)
        .plus(total ?? '0')
        .toFixed(),
    '0',
  );
}

/** What belongs to the paper as a whole, and to the elements of its own lists. */
export const planBindings = {
  'plan.department.name': ({ plan }) => plan.department.name ?? '',
  'plan.department.code': ({ plan }) => plan.department.code ?? '',
  'plan.fiscalYear': ({ plan }) => (plan.fiscalYear === undefined ? '' : String(plan.fiscalYear)),
  'plan.overallGoal': ({ plan }) => plan.overallGoal ?? '',
  'plan.duties': ({ plan }) => plan.duties ?? '',
  'plan.outcome': ({ plan }) => plan.outcome ?? '',
  'plan.printedTotal': ({ plan }) => plan.printedTotal ?? '',
  'plan.printedGrade': ({ plan }) => plan.printedGrade ?? '',
  'plan.budget.total': (frame) => money(frame.plan.budget?.total, frame),
  'plan.budget.generalPublic': (frame) => money(frame.plan.budget?.generalPublic, frame),
  'plan.budget.governmentFund': (frame) => money(frame.plan.budget?.governmentFund, frame),
  'plan.budget.other': (frame) => money(frame.plan.budget?.other, frame),
  'plan.budget.basic': (frame) => money(frame.plan.budget?.basic, frame),
  'plan.budget.project': (frame) => money(frame.plan.budget?.project, frame),
  'plan.budget.further': (frame) => printFurther(frame.plan.budget?.further, frame),
  'plan.summary.total': (frame) => money(frame.plan.summary ? frame.plan.summary.total : sumOfProjects(frame), frame),
  'money.unit': moneyUnitOf,
  'list.number': ({ number }) => (number === undefined ? '' : String(number)),
  'division.title': ({ division }) => division?.title ?? '',
  'division.heading': divisionHeading,
  'division.goal': ({ division }) => division?.goal ?? '',
  'division.targets': ({ division }) => printTargets(division?.targets ?? []),
  safeguard: numberedSafeguard,
  'work.item': ({ work }) => work?.item ?? '',
  'work.unit': ({ work }) => work?.unit ?? '',
  'work.goal': ({ work }) => work?.goal ?? '',
  'work.outcome': ({ work }) => work?.outcome ?? '',
  // A list of special funds is made from the projects where the paper has none.
  'summary.name': ({ summaryLine, project }) => (summaryLine ?? project)?.name ?? '',
  'summary.amount': (frame) =>
    money(frame.summaryLine ? frame.summaryLine.amount : frame.project?.amounts.total, frame),
  'summary.midtermGoal': ({ summaryLine, project }) =>
    summaryLine ? (summaryLine.midtermGoal ?? '') : (project?.midtermGoals.join('\n') ?? ''),
  'summary.annualGoal': ({ summaryLine, project }) =>
    summaryLine ? (summaryLine.annualGoal ?? '') : (project?.goals.join('\n') ?? ''),
} as const satisfies Readonly<Record<string, Binding>>;
