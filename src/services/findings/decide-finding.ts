import { OperationalError } from '../../base/operational-error.ts';
import type { Finding } from '../../model/finding.ts';
import {
  deleteFindingDecision,
  type FindingDecisionRow,
  type FindingOwner,
  listFindingDecisions,
  putFindingDecisions,
  type Verdict,
} from '../../store/findings/finding-decisions.ts';
import type { Step } from '../acting/act.ts';
import type { Actor } from '../acting/actor.ts';
import { findingKey, sameFindings } from './same-finding.ts';

export interface DecisionInput {
  readonly rule: string;
  /** The line, as the finding names it. */
  readonly subject: string;
  /** `open` takes a decision back. */
  readonly verdict: Verdict | 'open';
  readonly reason: string;
}

/** The findings of a report that we made and kept. */
function findingsOf(report: unknown): readonly Finding[] {
  return (report as { readonly findings?: readonly Finding[] } | null)?.findings ?? [];
}

/** Puts what somebody decided about a finding into a transaction. Gives the decision that stands; null where it was taken back. */
export async function decideFinding(
  step: Step,
  actor: Actor,
  owner: FindingOwner,
  report: unknown,
  { rule, subject, verdict, reason }: DecisionInput,
): Promise<FindingDecisionRow | null> {
  const known = findingsOf(report).find((one) => one.rule === rule && one.subject === subject);
  if (!known) throw noFinding();
  const { tenant, id, version } = owner;
  if (verdict === 'open') {
    await deleteFindingDecision(step.db, owner, { rule, subject });
    return null;
  }
  const row: FindingDecisionRow = {
    ...{ tenant, owner_id: id, version, rule, subject, verdict, reason, decided_version: version },
    ...{ decided_by: actor.account, decided_by_name: actor.displayName, at: step.at },
  };
  await putFindingDecisions(step.db, [row]);
  return row;
}

/** Carries decisions on to what came next, wherever the same finding still stands. */
export async function carryDecisions(
  step: Step,
  from: { readonly owner: FindingOwner; readonly report: unknown },
  to: { readonly owner: FindingOwner; readonly report: unknown },
): Promise<void> {
  const decided = await listFindingDecisions(step.db, from.owner);
  if (decided.length === 0) return;
  const same = sameFindings(findingsOf(from.report), findingsOf(to.report));
  const { tenant, id, version } = to.owner;
  const carried = decided.flatMap((row): FindingDecisionRow[] => {
    const next = same.get(findingKey(row));
    return next ? [{ ...row, tenant, owner_id: id, version, rule: next.rule, subject: next.subject }] : [];
  });
  await putFindingDecisions(step.db, carried);
}

const noFinding = (): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: '当前这一版没有这个问题，可能已经改好。请刷新后再看。',
    en: 'This version has no such finding; it may have been mended. Load it again.',
  });
