import { isDecimal } from '../../base/decimal.ts';
import type { MeasureTime } from '../../ledgers/measures/plan-measure.ts';
import type { Spending } from '../../model/actual.ts';
import type { TableEntry, TableValue } from '../../model/filing.ts';
import type { MeasureDeclaration } from '../../model/measure.ts';
import type { Plan, PrintedAmount } from '../../model/plan.ts';
import { printedSpending, type Subject, subjectsOf } from '../../scoring/subjects.ts';
import { measureAll } from '../ledgers/measure-plan.ts';
import type { Ledgers } from '../ledgers/open-ledgers.ts';

/** The money of a table as the engine gets it, and where it comes from. */
export interface FilledTable {
  readonly subject: string;
  readonly spending: Spending;
  readonly value: TableValue;
}

/**
 * What was spent for each table: from the payment ledger by the project's name (all payments of the
 * department and its subordinate units for the department as a whole), else as claimed
 * with its source, else as the paper prints it. Without any payment of its own a project has no figure rather than a zero. The budget is
 * the plan's unless an adjusted one is claimed.
 */
export async function fillTables(
  ledgers: Ledgers,
  plan: Plan,
  entries: readonly TableEntry[],
  time: MeasureTime,
): Promise<FilledTable[]> {
  const subjects = subjectsOf(plan).map((subject) => ({ subject, spent: spentOn(subject) }));
  const paid = await measureAll(
    ledgers,
    subjects.map(({ spent }) => spent),
    time,
  );
  const given = new Map(entries.map((entry) => [entry.subject, entry]));
  return subjects.map(({ subject, spent }) => {
    const actual = paid.get(spent);
    const payments = Number(actual?.records ?? '0');
    const computed = payments > 0 ? actual?.value : undefined;
    return fillTable(plan, subject, given.get(subject.subject), computed, payments);
  });
}

function spentOn({ subject, name }: Subject): MeasureDeclaration {
  const take = { kind: 'spend', field: 'amount' } as const;
  return subject === ''
    ? { ledger: 'payment', take, offices: 'with-subordinates' }
    : { ledger: 'payment', take, where: [{ field: 'project', in: [name] }] };
}

function fillTable(
  plan: Plan,
  subject: Subject,
  entry: TableEntry | undefined,
  computed: string | undefined,
  payments: number,
): FilledTable {
  const printed = printedSpending(subject.execution);
  const adjusted = entry?.claim?.adjusted ?? printed?.adjusted ?? budgetOf(plan, subject);
  const executed = computed ?? entry?.claim?.executed ?? printed?.executed;
  const origin = computed !== undefined ? 'records' : executed !== undefined ? 'claim' : 'missing';
  return {
    subject: subject.subject,
    spending: {
      ...(adjusted === undefined ? {} : { adjusted }),
      ...(executed === undefined ? {} : { executed }),
      ...(entry?.reason ? { reason: entry.reason } : {}),
    },
    value: { origin, payments, ...(computed === undefined ? {} : { computed }) },
  };
}

function budgetOf(plan: Plan, { subject, number }: Subject): string | undefined {
  const amount: PrintedAmount | undefined =
    subject === '' ? plan.budget?.total : plan.projects[Number(number) - 1]?.amounts.total;
  return typeof amount === 'string' && isDecimal(amount) ? amount : undefined;
}
