import type { AnswerOf } from '../../contract/endpoint.ts';
import type { planDraftEndpoints } from '../../contract/plan-drafts.ts';
import type { readComparison, readFindings, readVersions } from '../../services/plans/read-plans.ts';

type Decision = NonNullable<AnswerOf<typeof planDraftEndpoints.decide>['decision']>;
type DecisionRow = Awaited<ReturnType<typeof readFindings>>['decisions'][number];

export function presentDecision(row: DecisionRow): Decision {
  const { rule, subject, verdict, reason, at } = row;
  return { rule, subject, verdict, reason, at, by: row.decided_by_name, version: row.decided_version };
}

/** Every finding with what was decided about it. */
export function withDecisions<Finding extends { readonly rule: string; readonly subject: string }>(
  findings: readonly Finding[],
  decisions: readonly DecisionRow[],
): (Finding & { decision: Decision | null })[] {
  return findings.map((finding) => {
    const decided = decisions.find(({ rule, subject }) => rule === finding.rule && subject === finding.subject);
    return { ...finding, decision: decided ? presentDecision(decided) : null };
  });
}

export function presentVersion(
  row: Awaited<ReturnType<typeof readVersions>>[number],
): AnswerOf<typeof planDraftEndpoints.listVersions>['items'][number] {
  const { version, origin, counts } = row;
  return { version, origin, counts, fileName: row.file_name, at: row.recorded_at, by: row.recorded_by };
}

export function presentComparison({
  before,
  rows,
}: Awaited<ReturnType<typeof readComparison>>): AnswerOf<typeof planDraftEndpoints.compare> {
  return {
    before,
    rows: rows.map(({ fields, ...row }) => ({ ...row, fields: fields.map((field) => ({ ...field })) })),
  };
}
