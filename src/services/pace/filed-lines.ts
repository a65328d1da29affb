import type { Filing, FilingKind } from '../../model/filing.ts';
import type { Light } from '../../model/monitoring.ts';
import type { TraceStep } from '../../model/trace.ts';
import { listNewestContents } from '../../store/filings/filing-versions.ts';
import { listFilingRows } from '../../store/filings/filings.ts';
import type { PlanRow } from '../../store/workflow/plans.ts';
import type { Acting } from '../acting/actor.ts';
import { lineOfName, type NamedLine } from '../ledgers/line-of-name.ts';

/** What a monitoring or self-evaluation says of one indicator. */
export interface FiledLine {
  readonly id: string;
  readonly kind: FilingKind;
  readonly through: string;
  readonly approved: boolean;
  readonly actual: string | undefined;
  readonly light: Light | undefined;
  readonly weight: string | undefined;
  readonly score: string | undefined;
  readonly trace: readonly TraceStep[];
}

type Line = Filing['result']['tables'][number]['lines'][number];

/** More filings of one plan than a year has days. */
const MOST = 400;

/** What has been filed of an indicator so far, oldest period first; also where it stood elsewhere before the plan was adjusted. */
export async function filedLines(
  { data }: Acting,
  { tenant, plan_id }: PlanRow,
  indicator: NamedLine,
): Promise<FiledLine[]> {
  const rows = await listFilingRows(data.store.db, { among: [tenant], planId: plan_id, limit: MOST });
  const ids = rows.map(({ filing_id }) => filing_id);
  const contents = await listNewestContents(data.store.db, tenant, ids);
  const found = rows.flatMap(({ filing_id, kind, through, state }): FiledLine[] => {
    const tables = contents.get(filing_id)?.result.tables ?? [];
    const line = lineOfName<Line>(
      tables.flatMap(({ lines }) => [...lines]),
      indicator,
    );
    if (!line) return [];
    return [
      {
        ...{ id: filing_id, kind, through, approved: state === 'approved', trace: line.trace },
        actual: line.actual?.text,
        light: 'light' in line ? line.light : undefined,
        weight: 'weight' in line ? line.weight : undefined,
        score: 'score' in line ? line.score : undefined,
      },
    ];
  });
  return found.sort((a, b) => (a.through < b.through ? -1 : a.through > b.through ? 1 : 0));
}
