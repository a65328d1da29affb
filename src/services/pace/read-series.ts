import { dayInChina } from '../../base/china-time.ts';
import { OperationalError } from '../../base/operational-error.ts';
import type { MeasuredActual } from '../../model/measure.ts';
import type { Light, PacedLine } from '../../model/monitoring.ts';
import type { RuleProfile } from '../../regulations/profiles/rule-profile.ts';
import { expectedBy } from '../../scoring/expected-by.ts';
import { monitorLine } from '../../scoring/monitor-line.ts';
import { monitorContext } from '../../scoring/monitor-plan.ts';
import { type Subject, subjectsOf } from '../../scoring/subjects.ts';
import { personNames } from '../access/person-names.ts';
import type { Acting } from '../acting/actor.ts';
import { fillLine } from '../filings/line-values.ts';
import { declaredLines, type MeasuredLine, measureOverTime } from '../ledgers/measure-plan.ts';
import { ledgersOf } from '../ledgers/office-ledgers.ts';
import { mustSeeApproved } from '../plans/approved-plan.ts';
import { scoringProfileOf } from '../profiles/scoring-profile.ts';
import { type FiledLine, filedLines } from './filed-lines.ts';
import { lastDayOf, monthEnds } from './today.ts';

/** The value of an indicator on a day, beside what its target asks for by then. */
export interface SeriesPoint {
  readonly through: string;
  readonly actual: string | undefined;
  readonly pace: string | undefined;
  readonly light: Light | undefined;
  readonly records: number;
}

export interface IndicatorSeries {
  readonly line: MeasuredLine;
  readonly nature: PacedLine['nature'];
  readonly sentence: MeasuredActual['sentence'] | undefined;
  readonly points: readonly SeriesPoint[];
  readonly projection: PacedLine['projection'];
  readonly filings: readonly FiledLine[];
}

/** Month by month what the records say of one indicator of an approved plan, with its pace, projection and what was filed of it. */
export async function readSeries(acting: Acting, planId: string, subject: string): Promise<IndicatorSeries> {
  const { row, plan } = await mustSeeApproved(acting, planId);
  const ledgers = await ledgersOf(acting, row.tenant);
  const year = row.fiscal_year;
  const declared = await declaredLines(ledgers, plan, { year }, planId);
  const line = declared.find((one) => one.subject === subject);
  const one = subjectsOf(plan)
    .flatMap(({ indicators }) => indicators)
    .find((indicator) => indicator.subject === subject);
  if (!line || !one) throw noLine(subject);
  const today = lastDayOf(year, dayInChina(acting.now()));
  const days = today === undefined ? [] : monthEnds(year, today);
  const actuals = line.measure ? await measureOverTime(ledgers, line.measure, year, days) : [];
  const profile = await scoringProfileOf(acting.data.store.db, row.tenant, year, plan);
  const paced = days.map((through, index) => {
    const actual = actuals[index];
    const measured = actual ? { ...line, confirmedBy: line.confirmedBy ?? PROPOSED, actual } : line;
    return pacedOn(through, one, measured, profile);
  });
  const { confirmedBy } = line;
  const nameOf = await personNames(acting.data.store.db, [confirmedBy]);
  return {
    line: confirmedBy === undefined ? line : { ...line, confirmedBy: nameOf(confirmedBy) },
    nature: monitorLine(one, undefined, monitorContext(profile, `${year}-12-31`)).nature,
    sentence: actuals.at(-1)?.sentence,
    points: paced.map(({ point }) => point),
    projection: paced.at(-1)?.projection,
    filings: await filedLines(acting, row, { subject, level3: line.indicator.level3 }),
  };
}

/** The curve is drawn for a proposed measure too; that nobody has confirmed it is said beside it. */
const PROPOSED = '';

function pacedOn(
  through: string,
  one: Subject['indicators'][number],
  line: MeasuredLine,
  profile: RuleProfile,
): { readonly point: SeriesPoint; readonly projection: PacedLine['projection'] } {
  const context = monitorContext(profile, through);
  const { report, value } = fillLine(line, undefined, context.fiscalYear);
  const { nature, light, projection } = monitorLine(one, report, context);
  const { actual } = report;
  return {
    point: {
      through,
      actual: actual?.kind === 'number' ? actual.value : actual?.text,
      pace: expectedBy(line.indicator.target, nature, context),
      light,
      records: value.computed?.records ?? 0,
    },
    projection: actual?.kind === 'number' ? projection : undefined,
  };
}

const noLine = (subject: string): OperationalError =>
  new OperationalError('unknown_line', {
    zh: `批复的计划里没有年度指标“${subject}”。`,
    en: `The approved plan has no annual indicator at "${subject}".`,
  });
