import type { Actual, Reports } from '../../model/actual.ts';
import type { Certification } from '../../model/certification.ts';
import { listCertifications, type StoredCertification } from '../../store/plans/certifications.ts';
import type { Claim } from '../../store/plans/claims.ts';
import { personNames } from '../access/person-names.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { judgePlan, keepCertifications } from '../ledgers/certify-plan.ts';
import { declaredLines, type MeasuredLine } from '../ledgers/measure-plan.ts';
import { byPlaceIn } from './by-place.ts';
import { claimsOf, type MeantVersion, measurable, planMeant } from './plan-measures.ts';

/**
 * Certifies what is claimed in a plan by the records of its office, in the name of the reviewer who asks; every verdict is kept with its
 * reasons. Claims are figures in the unit of the target.
 */
export async function certifyClaims(
  acting: Acting,
  planId: string,
  { through, tolerance }: { readonly through?: string | undefined; readonly tolerance?: string | undefined },
): Promise<readonly Certification[]> {
  const whole = await measurable(acting, planId, through);
  const { row, plan, ledgers, time } = whole;
  const claims = await claimsOf(whole);
  const lines = await declaredLines(ledgers, plan, time, planId);
  const { certifications } = await judgePlan(ledgers, plan, reportsOf(lines, claims), time, {
    planId,
    ...(tolerance === undefined ? {} : { tolerance }),
  });
  return act(acting, { tenant: row.tenant, action: 'certification.create' }, async (step) => {
    await keepCertifications(step.write, planId, certifications);
    const after = certifications.map(({ subject, verdict }) => ({ subject, verdict }));
    await step.record({ subject: `certification/${planId}`, after: { verdicts: after } });
    return certifications;
  });
}

/** The newest certification of every indicator, by its place in the version of the plan that is meant. */
export async function readCertifications(
  acting: Acting,
  planId: string,
  meant?: MeantVersion,
): Promise<readonly StoredCertification[]> {
  const found = await planMeant(acting, planId, meant);
  const { db } = acting.data.store;
  const kept = await listCertifications(db, found.row.tenant, planId);
  const placed = await byPlaceIn(
    db,
    found,
    kept.map((one) => ({ ...one, at: one.certifiedAt })),
  );
  const nameOf = await personNames(
    db,
    [...placed.values()].map(({ certifiedBy }) => certifiedBy),
  );
  return [...placed].map(([indicator, one]) => ({ ...one, indicator, certifiedBy: nameOf(one.certifiedBy) }));
}

function reportsOf(lines: readonly MeasuredLine[], claims: ReadonlyMap<string, Claim>): Reports {
  const indicators = lines.flatMap(({ subject, indicator }) => {
    const value = claims.get(subject)?.value;
    return value === undefined ? [] : [[subject, { actual: actualOf(value, unitOf(indicator.target)) }] as const];
  });
  return { indicators: Object.fromEntries(indicators), spending: {} };
}

const unitOf = (target: MeasuredLine['indicator']['target']): string => ('unit' in target ? (target.unit ?? '') : '');

const actualOf = (value: string, unit: string): Actual => ({ kind: 'number', text: `${value}${unit}`, value, unit });
