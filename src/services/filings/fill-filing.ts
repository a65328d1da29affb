import type { Reports } from '../../model/actual.ts';
import type { Filing, FilingEntries, FilingKind } from '../../model/filing.ts';
import type { Plan } from '../../model/plan.ts';
import type { RuleProfile } from '../../regulations/profiles/rule-profile.ts';
import { evaluatePlan } from '../../scoring/evaluate-plan.ts';
import { monitorPlan } from '../../scoring/monitor-plan.ts';
import { measurePlan } from '../ledgers/measure-plan.ts';
import type { Ledgers } from '../ledgers/open-ledgers.ts';
import { fillLine } from './line-values.ts';
import { fillTables } from './table-values.ts';

/** What a filing is filled for. */
export interface FilingFrame {
  readonly kind: FilingKind;
  readonly planId: string;
  readonly planVersion: number;
  readonly fiscalYear: number;
  readonly through: string;
  readonly plan: Plan;
  readonly profile: RuleProfile;
}

/** Fills a monitoring or a self-evaluation: actual values and spending from the ledgers, what a person added, and what the engine makes of them. */
export async function fillFiling(
  ledgers: Ledgers,
  frame: FilingFrame,
  entries: FilingEntries,
  filledAt: string,
): Promise<Filing> {
  const { kind, planId, planVersion, fiscalYear, through, plan, profile } = frame;
  const time = { year: fiscalYear, through };
  const measured = await measurePlan(ledgers, plan, time, planId);
  const given = new Map(entries.lines.map((entry) => [entry.subject, entry]));
  const lines = measured.lines.map((line) => ({
    subject: line.subject,
    ...fillLine(line, given.get(line.subject), fiscalYear),
  }));
  const tables = await fillTables(ledgers, plan, entries.tables, time);
  const reports: Reports = {
    indicators: Object.fromEntries(lines.map(({ subject, report }) => [subject, report])),
    spending: Object.fromEntries(tables.map(({ subject, spending }) => [subject, spending])),
  };
  const yearly = { ...plan, fiscalYear };
  return {
    schema: 'mingji.filing/1',
    ...{ kind, planId, planVersion, fiscalYear, through, filledAt, entries, reports },
    lines: Object.fromEntries(lines.map(({ subject, value }) => [subject, value])),
    tables: Object.fromEntries(tables.map(({ subject, value }) => [subject, value])),
    result:
      kind === 'evaluation' ? evaluatePlan(yearly, reports, profile) : monitorPlan(yearly, reports, profile, through),
  };
}
