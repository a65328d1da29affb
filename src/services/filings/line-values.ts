import { decimal, type Exact, roundHalfUp } from '../../base/decimal.ts';
import { compareClaim } from '../../ledgers/evidence/compare-claim.ts';
import type { Actual, Report } from '../../model/actual.ts';
import type { LineEntry, LineValue } from '../../model/filing.ts';
import type { MeasuredActual } from '../../model/measure.ts';
import type { Target } from '../../model/target.ts';
import { CONVERTED_PLACES, inUnit } from '../../model/unit-scale.ts';
import { readActual } from '../../scoring/read-actual.ts';
import { tierNames } from '../../scoring/score-judgement.ts';
import type { MeasuredLine } from '../ledgers/measure-plan.ts';

/** A line as the engine gets it, and where its value comes from. */
export interface FilledLine {
  readonly report: Report;
  readonly value: LineValue;
}

/**
 * The value of one line. What a confirmed measure computes from the records goes before what is claimed: the claim then only stands beside
 * it, with the difference. A qualitative target has the tier that a person chose. A measure that is only proposed counts for nothing.
 */
export function fillLine(line: MeasuredLine, entry: LineEntry | undefined, fiscalYear: number): FilledLine {
  const { target } = line.indicator;
  const records = line.confirmedBy === undefined ? undefined : line.actual;
  const fromRecords = records && actualOf(records, target);
  const judged = entry && judgementOf(entry);
  const claimed = entry?.claim && readActual(entry.claim.text);
  const [actual, origin] = chosen(target, fromRecords, judged, claimed);
  const reason = entry?.reason ? { reason: entry.reason } : {};
  const difference = claimed && records && differenceOf(claimed, records, fromRecords, fiscalYear);
  return {
    report: { ...(actual ? { actual } : {}), ...reason },
    value: {
      origin,
      ...(records ? { computed: computedOf(records, fromRecords) } : {}),
      ...(difference === undefined ? {} : { difference }),
    },
  };
}

function chosen(
  target: Target,
  fromRecords: Actual | undefined,
  judged: Actual | undefined,
  claimed: Actual | undefined,
): readonly [Actual | undefined, LineValue['origin']] {
  if (target.kind === 'qualitative' && judged) return [judged, 'judgement'];
  if (fromRecords) return [fromRecords, 'records'];
  if (judged && target.kind !== 'number') return [judged, 'judgement'];
  return claimed ? [claimed, 'claim'] : [undefined, 'missing'];
}

/**
 * What the records say, as an actual value: in the unit of its target where one turns into the other, so that forms, curves and published
 * tables do not set 元 beside 万元; exact in its value, with two places in its words.
 */
function actualOf({ status, value, unit, measure }: MeasuredActual, target: Target): Actual | undefined {
  if (status !== 'measured' || value === undefined) return undefined;
  if (measure.take.kind === 'completed-by') return { kind: 'unreadable', text: value };
  const asked = target.kind === 'number' ? target.unit : '';
  if (unit === '') {
    const own = asked === '%' ? '' : asked;
    return { kind: 'number', text: `${inWords(value, 2)}${own}`, value, unit: own };
  }
  const converted = unit === asked ? undefined : inUnit(value, unit, asked);
  if (converted === undefined) return { kind: 'number', text: `${inWords(value, 2)}${unit}`, value, unit };
  return {
    kind: 'number',
    text: `${inWords(converted, MONEY_PLACES)}${asked}`,
    value: inWords(converted, CONVERTED_PLACES),
    unit: asked,
  };
}

/** As many as 万元 needs for a 分: what was converted says no less than before. */
const MONEY_PLACES = 6;

function inWords(value: string | Exact, places: number): string {
  return roundHalfUp(decimal(value), places).toFixed();
}

function computedOf(records: MeasuredActual, actual: Actual | undefined): NonNullable<LineValue['computed']> {
  const { sentence, notes } = records;
  return { text: actual?.text ?? '', records: Number(records.records), sentence, notes };
}

function judgementOf({ tier, share }: LineEntry): Actual | undefined {
  if (tier === undefined) return undefined;
  const percent = share === undefined ? '' : ` ${decimal(share).times(100).toFixed()}%`;
  return {
    kind: 'tier',
    text: `${tierNames[tier].zh}${percent}`,
    tier,
    ...(share === undefined ? {} : { share }),
  };
}

/** In the unit in which the computed value is shown beside it. */
function differenceOf(
  claimed: Actual,
  records: MeasuredActual,
  shown: Actual | undefined,
  fiscalYear: number,
): string | undefined {
  const comparison = compareClaim(claimed, records, fiscalYear);
  if (comparison.kind === 'equal') return '0';
  if (comparison.kind !== 'different' || comparison.difference === undefined) return undefined;
  const to = shown?.kind === 'number' && records.unit !== '' ? shown.unit : records.unit;
  const difference = inUnit(comparison.difference, records.unit, to);
  return difference && inWords(difference, CONVERTED_PLACES);
}
