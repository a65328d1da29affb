import type { MeasureKindId, MeasureTake } from '../../model/measure.ts';
import { byDue } from './kinds/by-due.ts';
import { completedBy } from './kinds/completed-by.ts';
import { count } from './kinds/count.ts';
import { distinct } from './kinds/distinct.ts';
import { duration } from './kinds/duration.ts';
import { judgement } from './kinds/judgement.ts';
import { latest } from './kinds/latest.ts';
import { monthlyMinimum } from './kinds/monthly-minimum.ts';
import { ratio } from './kinds/ratio.ts';
import { spend } from './kinds/spend.ts';
import { stock } from './kinds/stock.ts';
import { sum } from './kinds/sum.ts';
import { sumRatio } from './kinds/sum-ratio.ts';
import { survey } from './kinds/survey.ts';
import { tally } from './kinds/tally.ts';
import { uptimeDays } from './kinds/uptime-days.ts';
import { within } from './kinds/within.ts';
import type { MeasureKind } from './measure-kind.ts';

type KindTable = { readonly [Id in MeasureKindId]: MeasureKind<Extract<MeasureTake, { kind: Id }>> };

/** Every way of taking a value; a kind that is missing here does not compile. */
export const measureKinds: KindTable = {
  count,
  sum,
  distinct,
  ratio,
  'sum-ratio': sumRatio,
  within,
  'by-due': byDue,
  duration,
  'monthly-minimum': monthlyMinimum,
  'uptime-days': uptimeDays,
  stock,
  latest,
  'completed-by': completedBy,
  survey,
  spend,
  tally,
  judgement,
};

/** The kind of a take. The table guarantees that they belong together, which the type of a union cannot say. */
export function kindOf(take: MeasureTake): MeasureKind {
  return measureKinds[take.kind] as unknown as MeasureKind;
}
