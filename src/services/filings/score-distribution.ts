import type { Grade } from '../../model/grade.ts';
import type { PlanState } from '../../model/workflow.ts';
import { listNewestContents } from '../../store/filings/filing-versions.ts';
import { listFilingRows, newestFilingYear } from '../../store/filings/filings.ts';
import type { Acting } from '../acting/actor.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';

/** One scored table of a round. */
export interface RoundScore {
  readonly filing: string;
  readonly tenant: string;
  readonly name: string;
  readonly total: string | null;
  readonly grade: Grade | null;
  readonly state: PlanState;
}

export interface ScoreDistribution {
  readonly fiscalYear: number;
  readonly grades: Readonly<Record<Grade | 'incomplete', number>>;
  readonly bands: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly items: readonly RoundScore[];
}

const STEP = 5;
/** More self-evaluations than a region hands in during one round. */
const MOST = 5_000;

/**
 * How the scores of a year's self-evaluations are spread, table by table, over the offices that the actor sees. Without a year: the newest
 * that has any, because a round is looked at when its year is over; where there is none, the year that now is.
 */
export async function readDistribution(acting: Acting, wanted?: number): Promise<ScoreDistribution> {
  const { db } = acting.data.store;
  const among = await visibleOffices(acting);
  const fiscalYear = wanted ?? (await newestFilingYear(db, among, 'evaluation')) ?? acting.now().getFullYear();
  const rows = await listFilingRows(db, { among, kind: 'evaluation', fiscalYear, limit: MOST });
  const items: RoundScore[] = [];
  for (const tenant of new Set(rows.map((row) => row.tenant))) {
    const own = rows.filter((row) => row.tenant === tenant);
    const contents = await listNewestContents(
      db,
      tenant,
      own.map(({ filing_id }) => filing_id),
    );
    for (const { filing_id, state } of own) {
      const result = contents.get(filing_id)?.result;
      if (result?.schema !== 'mingji.evaluation/1') continue;
      for (const { name, total = null, grade = null } of result.tables)
        items.push({ filing: filing_id, tenant, name, total, grade, state });
    }
  }
  return { fiscalYear, grades: gradesOf(items), bands: bandsOf(items), items };
}

function gradesOf(items: readonly RoundScore[]): ScoreDistribution['grades'] {
  const count = (wanted: Grade | null): number => items.filter(({ grade }) => grade === wanted).length;
  return {
    ...{ excellent: count('excellent'), good: count('good'), fair: count('fair'), poor: count('poor') },
    incomplete: count(null),
  };
}

/** In steps of five; a full hundred is in the last one. */
function bandsOf(items: readonly RoundScore[]): ScoreDistribution['bands'] {
  const totals = items.flatMap(({ total }) => (total === null ? [] : [Number(total)]));
  return Array.from({ length: 100 / STEP }, (_, index) => {
    const [from, to] = [index * STEP, (index + 1) * STEP];
    const inside = totals.filter((total) => total >= from && (total < to || (to === 100 && total <= 100)));
    return { from, to, count: inside.length };
  });
}
