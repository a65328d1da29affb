import { joinTexts } from '../../base/bilingual.ts';
import { FaultyInput, OperationalError } from '../../base/operational-error.ts';
import { parseMeasure } from '../../ledgers/measures/parse-measure.ts';
import type { MeasureTime } from '../../ledgers/measures/plan-measure.ts';
import type { MeasureDeclaration, MeasuredActual } from '../../model/measure.ts';
import type { Plan } from '../../model/plan.ts';
import { type Claim, listClaims, putClaim } from '../../store/plans/claims.ts';
import { putMeasure } from '../../store/plans/measures.ts';
import type { PlanRow } from '../../store/workflow/plans.ts';
import { personNames } from '../access/person-names.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import {
  declaredLines,
  type MeasuredLine,
  type MeasuredPlan,
  measureAll,
  measurePlan,
} from '../ledgers/measure-plan.ts';
import { ledgersOf } from '../ledgers/office-ledgers.ts';
import type { Ledgers } from '../ledgers/open-ledgers.ts';
import { mustSeeApproved } from '../plans/approved-plan.ts';
import { planOf } from '../plans/plan-of.ts';
import { mustSeePlan } from '../plans/plan-view.ts';
import { byPlaceIn } from './by-place.ts';

/** Which version is meant: the one that is worked on, or the one that was approved and holds until an adjustment is approved. */
export type MeantVersion = 'newest' | 'approved';

/** A plan ready to be measured by the records of its office. */
export interface MeasurablePlan {
  readonly row: PlanRow;
  readonly plan: Plan;
  readonly version: number;
  readonly ledgers: Ledgers;
  readonly time: MeasureTime;
}

/** A plan that the actor may see, in the version that is meant. Throws `plan_not_approved` where none was. */
export async function planMeant(
  acting: Acting,
  planId: string,
  meant: MeantVersion = 'newest',
): Promise<Pick<MeasurablePlan, 'row' | 'plan' | 'version'>> {
  if (meant === 'approved') return mustSeeApproved(acting, planId);
  const row = await mustSeePlan(acting, planId);
  const plan = await planOf(acting.data.store.db, { ...row, plan_version: row.version });
  return { row, plan, version: row.version };
}

/** The same with the ledgers of the office it belongs to. */
export async function measurable(
  acting: Acting,
  planId: string,
  through?: string,
  meant?: MeantVersion,
): Promise<MeasurablePlan> {
  const found = await planMeant(acting, planId, meant);
  const { row } = found;
  const ledgers = await ledgersOf(acting, row.tenant);
  const time = { year: row.fiscal_year, ...(through === undefined ? {} : { through }) };
  return { ...found, ledgers, time };
}

/** Every indicator with its measure, its value as the records give it now, and what the office claims; by whom in the names of people. */
export interface PlanMeasures {
  readonly measured: MeasuredPlan;
  readonly ledgers: Ledgers;
  /** By the indicator's place in the plan. */
  readonly claims: ReadonlyMap<string, Claim>;
}

/** How the indicators of a plan are measured, and what comes out up to a day; absent: the whole year. */
export async function readMeasures(acting: Acting, planId: string, through?: string): Promise<PlanMeasures> {
  return viewMeasures(await measurable(acting, planId, through));
}

async function viewMeasures(whole: MeasurablePlan): Promise<PlanMeasures> {
  const { row, plan, ledgers, time } = whole;
  const [measured, claims] = await Promise.all([measurePlan(ledgers, plan, time, row.plan_id), claimsOf(whole)]);
  const nameOf = await personNames(ledgers.data.store.db, [
    ...measured.lines.map(({ confirmedBy }) => confirmedBy),
    ...[...claims.values()].map(({ claimedBy }) => claimedBy),
  ]);
  const lines = measured.lines.map((line) =>
    line.confirmedBy === undefined ? line : { ...line, confirmedBy: nameOf(line.confirmedBy) },
  );
  const named = [...claims].map(([at, claim]) => [at, { ...claim, claimedBy: nameOf(claim.claimedBy) }] as const);
  return { measured: { ...measured, lines }, ledgers, claims: new Map(named) };
}

/** What the office claims, by the indicators' places in the plan. */
export async function claimsOf({ ledgers, ...whole }: MeasurablePlan): Promise<ReadonlyMap<string, Claim>> {
  const { db } = ledgers.data.store;
  const claims = await listClaims(db, whole.row.tenant, whole.row.plan_id);
  return byPlaceIn(
    db,
    whole,
    claims.map((claim) => ({ ...claim, at: claim.claimedAt })),
  );
}

/** What a measure would come to, or what is wrong with how it is written. Nothing is kept. */
export type TriedMeasure =
  | { readonly measure: MeasureDeclaration; readonly actual: MeasuredActual }
  | {
      readonly problems: readonly {
        readonly path: string;
        readonly text: { readonly zh: string; readonly en: string };
      }[];
    };

/** What a measure would give, without keeping it; its problems where it is none. */
export async function tryMeasure(
  acting: Acting,
  planId: string,
  raw: unknown,
  through: string | undefined,
): Promise<TriedMeasure> {
  const { ledgers, time } = await measurable(acting, planId, through);
  const parsed = parseMeasure(raw, ledgers.definitions);
  if ('problems' in parsed) return parsed;
  const { measure } = parsed;
  const actual = (await measureAll(ledgers, [measure], time)).get(measure);
  if (!actual) throw new Error(`tryMeasure: the ledger ${measure.ledger} was known and could not be measured`);
  return { measure, actual };
}

export interface MeasureChange {
  readonly subject: string;
  /** Null takes the confirmation back: from then on it is a proposal again. */
  readonly measure: unknown;
}

/** Confirms measures in the actor's name, all of them or none. Throws `measure_invalid` with every problem and its place. */
export async function confirmMeasuresOf(
  acting: Acting,
  planId: string,
  changes: readonly MeasureChange[],
): Promise<PlanMeasures> {
  const whole = await measurable(acting, planId);
  mustBeOwn(acting, whole.row);
  const { ledgers, row } = whole;
  const lines = await linesOf(whole);
  const kept = parsedChanges(changes, lines, ledgers);
  await act(acting, { tenant: row.tenant, action: 'measure.confirm' }, async (step) => {
    for (const { line, declaration, isConfirmed } of kept) {
      const indicator = line.indicator.level3;
      const measure = { planId, indicator: line.subject, declaration: { ...declaration, indicator } };
      await putMeasure(step.write, measure, isConfirmed);
      const subject = `measure/${planId}#${line.subject}`;
      await step.record({ subject, before: { measure: line.measure }, after: { measure: declaration, isConfirmed } });
    }
  });
  return viewMeasures(whole);
}

function parsedChanges(changes: readonly MeasureChange[], lines: readonly MeasuredLine[], { definitions }: Ledgers) {
  const faults: { readonly at: string; readonly text: { readonly zh: string; readonly en: string } }[] = [];
  const kept = changes.flatMap(({ subject, measure: raw }) => {
    const line = lineOf(lines, subject);
    if (raw === null) return line.measure ? [{ line, declaration: line.measure, isConfirmed: false }] : [];
    const parsed = parseMeasure(raw, definitions);
    if ('measure' in parsed) return [{ line, declaration: parsed.measure, isConfirmed: true }];
    faults.push(...parsed.problems.map(({ path, text }) => ({ at: `${subject} ${path}`.trim(), text })));
    return [];
  });
  if (faults.length > 0) throw invalid(faults);
  if (kept.length === 0) throw nothingToDo();
  return kept;
}

/** States what was achieved. A claim stands beside the computed value; it never takes its place. */
export async function claimValues(
  acting: Acting,
  planId: string,
  claims: readonly { readonly subject: string; readonly value: string }[],
): Promise<PlanMeasures> {
  const whole = await measurable(acting, planId);
  mustBeOwn(acting, whole.row);
  const lines = await linesOf(whole);
  const before = await claimsOf(whole);
  await act(acting, { tenant: whole.row.tenant, action: 'claim.put' }, async (step) => {
    for (const { subject, value } of claims) {
      lineOf(lines, subject);
      await putClaim(step.write, { planId, indicator: subject, value });
      const earlier = before.get(subject)?.value;
      await step.record({ subject: `claim/${planId}#${subject}`, before: { value: earlier }, after: { value } });
    }
  });
  return viewMeasures(whole);
}

function linesOf({ ledgers, plan, time, row }: MeasurablePlan): Promise<readonly MeasuredLine[]> {
  return declaredLines(ledgers, plan, time, row.plan_id);
}

/** The line of an indicator. Throws `unknown_line`. */
export function lineOf(lines: readonly MeasuredLine[], subject: string): MeasuredLine {
  const line = lines.find((one) => one.subject === subject);
  if (line) return line;
  throw new OperationalError('unknown_line', {
    zh: `计划里没有“${subject}”这条年度指标，可能已改动。请刷新后重试。`,
    en: `The plan has no annual indicator "${subject}"; load it again.`,
  });
}

/** How a plan is measured is for its own office to say. */
function mustBeOwn({ actor }: Acting, { tenant }: PlanRow): void {
  if (actor.tenant === tenant) return;
  throw new OperationalError('not_allowed', {
    zh: '只有编报单位自己的填报人可以确认取值方法和填报实际值。',
    en: 'Only a preparer of the plan’s own office confirms measures and states values.',
  });
}

function invalid(faults: ConstructorParameters<typeof FaultyInput>[2]): FaultyInput {
  const { zh, en } = joinTexts(faults.map(({ text }) => text));
  return new FaultyInput(
    'measure_invalid',
    {
      zh: `取值方法有 ${faults.length} 处要改，没有确认任何一条：${zh}`,
      en: `The measures have ${faults.length} problems, nothing was confirmed: ${en}`,
    },
    faults,
  );
}

const nothingToDo = (): OperationalError =>
  new OperationalError('measure_invalid', {
    zh: '这些指标没有取值方法，没有可以收回的确认。',
    en: 'These indicators have no measure whose confirmation could be taken back.',
  });
