import type { AnswerOf } from '../../contract/endpoint.ts';
import type { filingEndpoints } from '../../contract/filings.ts';
import type { readFilingLocks } from '../../services/filings/filing-locks.ts';
import type { FilingView } from '../../services/filings/filing-view.ts';
import { presentableTables } from '../../services/filings/presentable-tables.ts';
import type { listFilings } from '../../services/filings/read-filings.ts';
import type { ScoreDistribution } from '../../services/filings/score-distribution.ts';
import type { Reply } from '../route.ts';

type Row = Awaited<ReturnType<typeof listFilings>>[number];
type Detail = AnswerOf<typeof filingEndpoints.read>;

export function presentFiling(row: Row): AnswerOf<typeof filingEndpoints.list>['items'][number] {
  const { tenant, kind, through, title, state, version } = row;
  return {
    ...{ tenant, kind, through, title, state, version, id: row.filing_id, fiscalYear: row.fiscal_year },
    planId: row.plan_id,
    planVersion: row.plan_version,
    submittedVersion: row.submitted_version,
    approvedVersion: row.approved_version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function replyFiling({ row, content, obstacles, possibleSteps, editable, tiers }: FilingView): Reply<Detail> {
  const { entries, filledAt, result } = content;
  return {
    value: {
      ...presentFiling(row),
      possibleSteps: [...possibleSteps],
      editable,
      profile: { ...result.profile },
      tiers: tiers ?? null,
      filledAt,
      tables: presentableTables(content),
      entries: { tables: [...entries.tables], lines: [...entries.lines] },
      obstacles: [...obstacles],
    },
    revision: row.revision,
  };
}

export function presentFilingLock(
  row: Awaited<ReturnType<typeof readFilingLocks>>[number],
): AnswerOf<typeof filingEndpoints.setLock> {
  const { tenant, kind, through, locked } = row;
  return { tenant, kind, through, locked, changedAt: row.changed_at, changedBy: row.changed_by };
}

export function presentDistribution({
  fiscalYear,
  grades,
  bands,
  items,
}: ScoreDistribution): AnswerOf<typeof filingEndpoints.readDistribution> {
  return { fiscalYear, grades, bands: [...bands], items: [...items] };
}
