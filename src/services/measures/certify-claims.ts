import type { Actual, Reports } from '../../model/actual.ts';
import type { Certification } from '../../model/certification.ts';
import { listCertifications, type StoredCertification } from '../../store/plans/certifications.ts';
import { listClaims } from '../../store/plans/claims.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { judgePlan, keepCertifications } from '../ledgers/certify-plan.ts';
import { declaredLines, type MeasuredLine } from '../ledgers/measure-plan.ts';
import { mustSeePlan } from '../plans/plan-view.ts';
import { measurable } from './plan-measures.ts';

/**
 * Certifies what is claimed in a plan by the records of its office, in the name of the reviewer who asks; every verdict is kept with its
 * reasons. Claims are figures in the unit of the target.
 */
export async function certifyClaims(
  acting: Acting,
  planId: string,
  { through, tolerance }: { readonly through?: string | undefined; readonly tolerance?: string | undefined },
): Promise<readonly Certification[]> {
  const { row, plan, ledgers, time } = await measurable(acting, planId, through);
  const claims = await listClaims(ledgers.data.store.db, row.tenant, planId);
  const values = new Map(claims.map(({ indicator, value }) => [indicator, value]));
  const lines = await declaredLines(ledgers, plan, time, planId);
  const { certifications } = await judgePlan(ledgers, plan, reportsOf(lines, values), time, {
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

/** The newest certification of every indicator. */
export async function readCertifications(acting: Acting, planId: string): Promise<readonly StoredCertification[]> {
  const { tenant } = await mustSeePlan(acting, planId);
  return listCertifications(acting.data.store.db, tenant, planId);
}

function reportsOf(lines: readonly MeasuredLine[], values: ReadonlyMap<string, string>): Reports {
  const indicators = lines.flatMap(({ subject, indicator }) => {
    const value = values.get(subject);
    return value === undefined ? [] : [[subject, { actual: actualOf(value, unitOf(indicator.target)) }] as const];
  });
  return { indicators: Object.fromEntries(indicators), spending: {} };
}

const unitOf = (target: MeasuredLine['indicator']['target']): string => ('unit' in target ? (target.unit ?? '') : '');

const actualOf = (value: string, unit: string): Actual => ({ kind: 'number', text: `${value}${unit}`, value, unit });
