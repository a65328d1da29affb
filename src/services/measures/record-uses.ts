import type { Bilingual } from '../../base/bilingual.ts';
import { drillDown } from '../../ledgers/measures/measure-records.ts';
import { planMeasure } from '../../ledgers/measures/plan-measure.ts';
import { measureSentence } from '../../ledgers/measures/sentence.ts';
import type { LedgerDefinition, LedgerRecord } from '../../model/ledger.ts';
import { findPlan } from '../../store/plans/plan-versions.ts';
import { listPlanRows, type PlanRow } from '../../store/workflow/plans.ts';
import { declaredLines } from '../ledgers/measure-plan.ts';
import type { Ledgers } from '../ledgers/open-ledgers.ts';

/** An indicator that looks at a record. */
export interface RecordUse {
  readonly plan: PlanRow;
  readonly subject: string;
  readonly line: string;
  readonly indicator: string;
  readonly target: string;
  readonly sentence: Bilingual;
  readonly confirmed: boolean;
  /** Part of the value itself, and not only of what it is compared with. */
  readonly counts: boolean;
}

/** Plans of one office and year: more than a handful would be a mistake, and a form must not wait for them. */
const MOST_PLANS = 20;

/**
 * Which indicators of the office's plans of that year look at a record, by confirmed measures or, until somebody has, by proposed ones. A
 * record of a subordinate unit is looked at by those alone that count subordinate units.
 */
export async function usesOfRecord(
  ledgers: Ledgers,
  definition: LedgerDefinition,
  record: LedgerRecord,
): Promise<readonly RecordUse[]> {
  const { db } = ledgers.data.store;
  const year = Number(record.date.slice(0, 4));
  const plans = await listPlanRows(db, { among: [ledgers.tenant], fiscalYear: year, limit: MOST_PLANS });
  const uses = await Promise.all(plans.map((plan) => usesIn(ledgers, plan, definition, record, year)));
  return uses.flat();
}

async function usesIn(
  ledgers: Ledgers,
  plan: PlanRow,
  definition: LedgerDefinition,
  record: LedgerRecord,
  year: number,
): Promise<RecordUse[]> {
  const stored = await findPlan(ledgers.data.store.db, plan.tenant, plan.plan_id, plan.version);
  if (!stored) return [];
  const isFromBelow = record.tenant !== undefined && record.tenant !== plan.tenant;
  const lines = await declaredLines(ledgers, stored.plan, { year }, plan.plan_id);
  return lines.flatMap(({ measure, subject, line, indicator, confirmedBy }) => {
    if (measure?.ledger !== definition.id) return [];
    if (isFromBelow && measure.offices !== 'with-subordinates') return [];
    const [drilled] = drillDown(measure, definition, [record], { year });
    if (!drilled) return [];
    const { period } = planMeasure(measure, definition, { year });
    const sentence = measureSentence(measure, definition, period);
    const confirmed = confirmedBy !== undefined;
    const { level3, target } = indicator;
    return [
      { plan, subject, line, indicator: level3, target: target.text, sentence, confirmed, counts: drilled.counts },
    ];
  });
}
