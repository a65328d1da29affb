import type { ExecutionLine, Indicator } from '../../model/plan.ts';
import type { Frame } from './frame.ts';
import { sideBySide } from './side-by-side.ts';

type List = (frame: Frame) => readonly Frame[];

/** The money lines that every 自评表 and 监控表 prints, filled or not, in their order (财预〔2020〕10号 form, seen). */
const MONEY_LINES: readonly Pick<ExecutionLine, 'label' | 'kind'>[] = [
  { kind: 'total', label: '年度资金总额' },
  { kind: 'fiscal', label: '其中：当年财政拨款' },
  { kind: 'carried-over', label: '上年结转资金' },
  { kind: 'other', label: '其他资金' },
];

function indicatorsOf(frame: Frame, horizon: Indicator['horizon']): readonly Indicator[] {
  return (frame.project ?? frame.plan).indicators.filter((indicator) => indicator.horizon === horizon);
}

function moneyLines(frame: Frame): readonly Frame[] {
  const printed = (frame.project ?? frame.plan).execution ?? [];
  const missing = MONEY_LINES.filter(({ kind }) => !printed.some((line) => line.kind === kind));
  const order = MONEY_LINES.map(({ kind }) => kind);
  return [...printed, ...missing]
    .map((execution, index) => ({ execution, index }))
    .sort((a, b) => order.indexOf(a.execution.kind) - order.indexOf(b.execution.kind) || a.index - b.index)
    .map(({ execution }) => ({ ...frame, execution }));
}

/** Every list that a form can repeat rows or parts over, by its name. */
const lists = {
  projects: (frame) => frame.plan.projects.map((project) => ({ ...frame, project })),
  divisions: (frame) => frame.plan.divisions.map((division) => ({ ...frame, division })),
  safeguards: (frame) => frame.plan.safeguards.map((safeguard) => ({ ...frame, safeguard })),
  workPlan: (frame) => frame.plan.workPlan.map((work) => ({ ...frame, work })),
  annual: (frame) => indicatorsOf(frame, 'annual').map((indicator) => ({ ...frame, indicator })),
  midterm: (frame) => indicatorsOf(frame, 'midterm').map((midterm) => ({ ...frame, midterm })),
  sideBySide: (frame) =>
    sideBySide(indicatorsOf(frame, 'midterm'), indicatorsOf(frame, 'annual')).map((pair) => ({ ...frame, ...pair })),
  costLines: (frame) => (frame.project?.costLines ?? []).map((costLine) => ({ ...frame, costLine })),
  // Where the paper has no list of special funds, its projects make one.
  summaryLines: (frame) =>
    frame.plan.summary
      ? frame.plan.summary.lines.map((summaryLine) => ({ ...frame, summaryLine }))
      : frame.plan.projects.map((project) => ({ ...frame, project })),
  // Every annual indicator of every project, as the flat lists print them; a project without any has one row.
  flat: (frame) =>
    frame.plan.projects.flatMap((project): Frame[] => {
      const annual = project.indicators.filter(({ horizon }) => horizon === 'annual');
      return annual.length === 0
        ? [{ ...frame, project }]
        : annual.map((indicator) => ({ ...frame, project, indicator }));
    }),
  reviewItems: (frame) =>
    (frame.review?.parts ?? []).flatMap((reviewPart) =>
      reviewPart.items.map((reviewItem) => ({ ...frame, reviewPart, reviewItem })),
    ),
  moneyLines,
} as const satisfies Readonly<Record<string, List>>;

export type ListName = keyof typeof lists;

/** The frames of a list, numbered from 1. */
export function framesOf(name: ListName, frame: Frame): readonly Frame[] {
  return lists[name](frame).map((one, index) => ({ ...one, number: index + 1 }));
}
