import { decimal } from '../../base/decimal.ts';
import type { FilingEntries, FilingKind } from '../../model/filing.ts';
import { deadlineOf } from '../../model/target-grammar/deadline.ts';
import type { PlanStep } from '../../model/workflow.ts';
import { subjectsOf } from '../../scoring/subjects.ts';
import { changeEntries } from '../filings/change-entries.ts';
import { createFiling } from '../filings/create-filing.ts';
import type { FilingView } from '../filings/filing-view.ts';
import { stepFiling } from '../filings/step-filing.ts';
import { readContent } from '../plans/read-plans.ts';
import type { DemonstrationDepartment } from './demonstration-department.ts';
import { FINANCE, type PlanDesk, peopleOf } from './put-plans.ts';
import { between, seededRandom } from './seeded-random.ts';

/** How far a filing goes: only begun, filled in, in one of the reviews, or recognised. */
export type FilingStands = 'begun' | 'filled' | 'department-review' | 'finance-review' | 'approved';

export interface FilingStory {
  readonly kind: FilingKind;
  readonly planId: string;
  readonly through: string;
  /** The day somebody sits down to it. */
  readonly day: string;
  readonly stands: FilingStands;
}

const REASON = '受天气和场地影响部分工作推迟，已调整后续安排，按月督促落实。';

/** Fills a monitoring or self-evaluation as a preparer would: what the ledgers do not know is claimed with its source, then the reasons that are due. Gives its id. */
export async function putFiling(
  desk: PlanDesk,
  department: DemonstrationDepartment,
  story: FilingStory,
): Promise<string> {
  const { kind, planId, through, day, stands } = story;
  const [preparer, reviewer] = peopleOf(department);
  const acting = desk.on(desk.staff.acting(preparer), day);
  const begun = await createFiling(acting, { kind, planId, ...(kind === 'monitoring' ? { through } : {}) });
  if (stands === 'begun') return begun.row.filing_id;
  const claims = await claimsFor(desk, department, story, begun);
  const claimed = await put(acting, begun, claims);
  const filled = await put(acting, claimed, withReasons(claimed, claims));
  const ways: Readonly<Record<FilingStands, readonly (readonly [who: string, step: PlanStep])[]>> = {
    begun: [],
    filled: [],
    'department-review': [[preparer, 'submit']],
    'finance-review': [
      [preparer, 'submit'],
      [reviewer, 'endorse'],
    ],
    approved: [
      [preparer, 'submit'],
      [reviewer, 'endorse'],
      [FINANCE, 'approve'],
    ],
  };
  let { row } = filled;
  for (const [who, step] of ways[stands]) {
    const expected = { revision: row.revision };
    const done = await stepFiling(desk.on(desk.staff.acting(who), day), row.filing_id, expected, {
      step,
      reason: '',
      comments: [],
    });
    row = done.row;
  }
  return row.filing_id;
}

function put(
  acting: Parameters<typeof changeEntries>[0],
  { row }: FilingView,
  entries: FilingEntries,
): Promise<FilingView> {
  return changeEntries(acting, row.filing_id, { revision: row.revision }, entries);
}

/** A claim for every line that no ledger carries, in the neighbourhood of its target, from a document of the office's own. */
async function claimsFor(
  { staff }: PlanDesk,
  department: DemonstrationDepartment,
  { planId, kind, through }: FilingStory,
  { content }: FilingView,
): Promise<FilingEntries> {
  const plan = await readContent(staff.acting(peopleOf(department)[0]), planId, content.planVersion);
  const random = seededRandom(`${department.unit}/${kind}/${through}`);
  const share = kind === 'monitoring' ? Number(through.slice(5, 7)) / 12 : 1;
  const lines = subjectsOf(plan).flatMap(({ indicators }) =>
    indicators.flatMap(({ subject, indicator: { target } }) => {
      if (content.lines[subject]?.origin !== 'missing') return [];
      const source = `${department.name}业务科《${through.slice(0, 4)}年度工作台账汇总》`;
      const deadline = deadlineOf(target, content.fiscalYear);
      if (deadline !== undefined)
        return deadline <= through ? [{ subject, claim: { text: dayBefore(deadline, random), source } }] : [];
      if (target.kind !== 'number') return [];
      return [{ subject, claim: { text: nearTarget(target, share, random), source } }];
    }),
  );
  return { tables: [], lines };
}

/** Somewhere near the target: a little above, seldom below; what adds up over the year is as far as the year is. */
function nearTarget(
  { op, value, unit }: { readonly op: string; readonly value: string; readonly unit: string },
  share: number,
  random: () => number,
): string {
  const isRatio = unit === '%';
  const whole = decimal(value).times(isRatio || op === '≤' ? '1' : share.toFixed(2));
  if (op !== '≥') return `${whole.toFixed()}${unit}`;
  const factor = ['1.02', '1.01', '1', '0.97'][between(random, 0, 3)] ?? '1';
  const raised = whole.times(factor);
  const most = isRatio && raised.greaterThan('100') ? decimal('100') : raised;
  return `${most.toDecimalPlaces(isRatio ? 1 : 0).toFixed()}${unit}`;
}

function dayBefore(deadline: string, random: () => number): string {
  const day = new Date(Date.parse(`${deadline}T00:00:00Z`) - between(random, 2, 18) * 86_400_000);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

/** The entries with a reason wherever one is still due. */
function withReasons({ obstacles }: FilingView, { lines }: FilingEntries): FilingEntries {
  const due = obstacles.map(({ subject }) => subject);
  const isTable = (subject: string): boolean => !subject.includes('/indicators/');
  const known = new Set(lines.map(({ subject }) => subject));
  return {
    tables: due.filter(isTable).map((subject) => ({ subject, reason: REASON })),
    lines: [
      ...lines.map((line) => (due.includes(line.subject) ? { ...line, reason: REASON } : line)),
      ...due
        .filter((subject) => !isTable(subject) && !known.has(subject))
        .map((subject) => ({ subject, reason: REASON })),
    ],
  };
}
