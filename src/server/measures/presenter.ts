import type { Bilingual } from '../../base/bilingual.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { measureEndpoints } from '../../contract/measures.ts';
import type { certifyClaims, readCertifications } from '../../services/measures/certify-claims.ts';
import type { MeasuredRecord, readEvidence } from '../../services/measures/measured-records.ts';
import type { PlanMeasures, TriedMeasure } from '../../services/measures/plan-measures.ts';
import { presentRecord } from '../records/presenter.ts';

type Plan = AnswerOf<typeof measureEndpoints.read>;
type Line = Plan['lines'][number];
type Declaration = NonNullable<Line['measure']>;
type Actual = NonNullable<Line['actual']>;
type MeasuredLine = PlanMeasures['measured']['lines'][number];
type Certification = Awaited<ReturnType<typeof certifyClaims>>[number];
type Evidence = NonNullable<Awaited<ReturnType<typeof readEvidence>>>;

export function presentMeasures({ measured, claims }: PlanMeasures): Plan {
  const { planId, fiscalYear, through = null, lines } = measured;
  return { planId, fiscalYear, through, lines: lines.map((line) => presentLine(line, claims.get(line.subject))) };
}

function presentLine(
  row: MeasuredLine,
  claim: { value: string; claimedAt: string; claimedBy: string } | undefined,
): Line {
  const { subject, line, project, indicator, measure, confirmedBy, confirmedAt, actual, proposals, gaps } = row;
  const isConfirmed = confirmedBy !== undefined && confirmedAt !== undefined;
  return {
    ...{ subject, line, project, level1: indicator.level1, level2: indicator.level2 },
    ...{ indicator: indicator.level3, target: indicator.target.text },
    measure: measure ? plain(measure) : null,
    confirmed: isConfirmed ? { by: confirmedBy, at: confirmedAt } : null,
    proposals: proposals.map((one) => ({
      measure: plain(one.measure),
      reason: one.reason,
      confidence: one.confidence,
    })),
    gaps: gaps.map(({ code, message, remedy }) => ({ code, message, remedy })),
    actual: actual ? presentActual(actual) : null,
    claim: claim ? { value: claim.value, at: claim.claimedAt, by: claim.claimedBy } : null,
  };
}

/** A declaration is plain data; the contract's own type of it does not know the kinds one by one. */
const plain = (measure: object): Declaration => ({ ...measure }) as Declaration;

function presentActual(actual: NonNullable<MeasuredLine['actual']>): Actual {
  const { status, unit, period, records, sentence, notes } = actual;
  return {
    ...{ status, unit, period, records, sentence, notes: [...notes] },
    value: actual.value ?? null,
    numerator: actual.numerator ?? null,
    denominator: actual.denominator ?? null,
    interval: actual.interval ?? null,
  };
}

export function presentTrial(tried: TriedMeasure): AnswerOf<typeof measureEndpoints.try> {
  if ('problems' in tried)
    return { measure: null, actual: null, problems: tried.problems.map(({ path, text }) => ({ path, text })) };
  return { measure: plain(tried.measure), actual: presentActual(tried.actual), problems: [] };
}

export function presentMeasuredRecord({
  view,
  counts,
  office,
}: MeasuredRecord): AnswerOf<typeof measureEndpoints.records>['items'][number] {
  const whose = office === undefined ? null : { id: view.version.tenant, name: office };
  return { counts, office: whose, record: presentRecord(view) };
}

export function presentEvidence(
  evidence: Evidence | undefined,
): AnswerOf<typeof measureEndpoints.evidence>['evidence'] {
  if (!evidence) return null;
  const { records, withExhibit, datedOutside, usedTwice, enteredLate } = evidence;
  return {
    ...{ records, withExhibit, datedOutside: [...datedOutside], enteredLate: [...enteredLate] },
    usedTwice: usedTwice.map((one) => ({ ...one, records: [...one.records] })),
  };
}

export function presentCertification(one: Certification): AnswerOf<typeof measureEndpoints.certify>['items'][number] {
  const { subject, line, level3, verdict, reasons, claimed, computed, difference = null, evidence } = one;
  return {
    ...{ subject, line, indicator: level3, verdict, reasons: [...reasons], difference },
    claimed: claimed?.text ?? null,
    computed: computed?.value === undefined ? null : `${computed.value}${computed.unit}`,
    evidence: presentEvidence(evidence),
  };
}

export function presentKept(
  one: Awaited<ReturnType<typeof readCertifications>>[number],
): AnswerOf<typeof measureEndpoints.certifications>['items'][number] {
  const { indicator, version, verdict, reasons, computed = null, certifiedAt, certifiedBy } = one;
  return {
    ...{ subject: indicator, version, computed, at: certifiedAt, by: certifiedBy },
    // The columns hold what the certification wrote.
    verdict: verdict as Certification['verdict'],
    reasons: reasons as Bilingual[],
  };
}
