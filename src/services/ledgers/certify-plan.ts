import { certify } from '../../ledgers/evidence/certify.ts';
import { evidenceOf } from '../../ledgers/evidence/evidence-of.ts';
import type { MeasureTime } from '../../ledgers/measures/plan-measure.ts';
import type { Reports } from '../../model/actual.ts';
import type { Certification, EvidenceSummary } from '../../model/certification.ts';
import { officesIn } from '../../model/office-scope.ts';
import type { Plan } from '../../model/plan.ts';
import { recordsOfExhibit } from '../../store/exhibits/exhibits.ts';
import { putCertification } from '../../store/plans/certifications.ts';
import type { Write } from '../../store/writes/write.ts';
import { countedOffices } from './counted-offices.ts';
import { drillMeasure } from './drill-measure.ts';
import { type MeasuredLine, measurePlan, planIdOf } from './measure-plan.ts';
import type { Ledgers } from './open-ledgers.ts';

/** Every claimed figure of a plan beside the computed one, `mingji.certification/1`. */
export interface CertifiedPlan {
  readonly schema: 'mingji.certification/1';
  readonly planId: string;
  readonly fiscalYear: number;
  readonly certifications: readonly Certification[];
}

/** What is known beside plan, claims and records. */
export interface CertificationTerms {
  /** By what the plan's measures are kept; absent: its year and department. */
  readonly planId?: string;
  /** How far a claim may be off; absent: not at all. */
  readonly tolerance?: string;
}

/**
 * Certifies what is claimed in a plan (its own actual values, or a sheet's) by the records. Each certification is kept, with its reasons, in
 * the name of whoever asked.
 */
export async function certifyPlan(
  ledgers: Ledgers,
  plan: Plan,
  reports: Reports,
  time: MeasureTime,
  tolerance?: string,
): Promise<CertifiedPlan> {
  const certified = await judgePlan(ledgers, plan, reports, time, tolerance === undefined ? {} : { tolerance });
  await ledgers.data.write(ledgers.tenant, ledgers.by, (write) =>
    keepCertifications(write, certified.planId, certified.certifications),
  );
  return certified;
}

/** Sets every claim beside its computed value. Nothing is kept. */
export async function judgePlan(
  ledgers: Ledgers,
  plan: Plan,
  reports: Reports,
  time: MeasureTime,
  { planId = planIdOf(plan), tolerance }: CertificationTerms,
): Promise<CertifiedPlan> {
  const measured = await measurePlan(ledgers, plan, time, planId);
  const certifications: Certification[] = [];
  for (const line of measured.lines) {
    const claimed = reports.indicators[line.subject]?.actual;
    const evidence = await evidenceFor(ledgers, line, time);
    certifications.push(
      certify({
        ...{ subject: line.subject, line: line.line, level3: line.indicator.level3, year: time.year },
        isConfirmed: line.confirmedBy !== undefined,
        ...(claimed ? { claimed } : {}),
        ...(line.actual ? { computed: line.actual } : {}),
        ...(evidence ? { evidence } : {}),
        ...(tolerance === undefined ? {} : { tolerance }),
      }),
    );
  }
  return { schema: 'mingji.certification/1', planId, fiscalYear: time.year, certifications };
}

/** What the records behind a confirmed value have to show for themselves. */
export async function evidenceFor(
  ledgers: Ledgers,
  { measure, actual, confirmedBy }: MeasuredLine,
  time: MeasureTime,
): Promise<EvidenceSummary | undefined> {
  if (!measure || !actual || confirmedBy === undefined) return undefined;
  const records = (await drillMeasure(ledgers, measure, time)).map(({ record }) => record);
  const scope = (await countedOffices(ledgers, [measure]))(measure);
  const offices = scope ? officesIn(scope) : [ledgers.tenant];
  const uses = new Map<string, string[]>();
  for (const { sha256 } of records.flatMap(({ exhibits = [] }) => exhibits)) {
    if (uses.has(sha256)) continue;
    const rows = await recordsOfExhibit(ledgers.data.store.db, offices, sha256);
    uses.set(
      sha256,
      rows.map(({ record_id }) => record_id),
    );
  }
  return evidenceOf(records, { period: actual.period, otherUses: (sha256) => uses.get(sha256) ?? [] });
}

/** Keeps certifications. A day is no figure: only numbers go into the column for them, the whole value stands in the reasons. */
export async function keepCertifications(
  write: Write,
  planId: string,
  certifications: readonly Certification[],
): Promise<void> {
  for (const { subject, verdict, reasons, computed } of certifications) {
    const value = computed?.measure.take.kind === 'completed-by' ? undefined : computed?.value;
    const kept = { planId, indicator: subject, verdict, reasons };
    await putCertification(write, { ...kept, ...(value === undefined ? {} : { computed: value }) });
  }
}
