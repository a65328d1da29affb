import type { Bilingual } from '../../base/bilingual.ts';
import type { Severity } from '../../model/finding.ts';
import { weightOf } from '../../model/finding-weight.ts';
import { type HeatCell, listHeatCells, listScores } from '../../store/reviews/review-figures.ts';
import type { Acting } from '../acting/actor.ts';
import { readReview } from './read-reviews.ts';

export interface HeatMap {
  /** Heaviest first. */
  readonly departments: readonly { readonly name: string; readonly weight: number; readonly findings: number }[];
  /** Gravest first, then what most departments share. */
  readonly rules: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly title: Bilingual;
    readonly findings: number;
    readonly departments: number;
  }[];
  /** Place of the department, place of the rule, findings; only where there is one. */
  readonly cells: readonly (readonly [number, number, number])[];
}

/** Departments × rules of a batch. */
export async function readHeatMap(acting: Acting, id: string): Promise<HeatMap> {
  return heatMapOf(await listHeatCells(acting.data.store.db, await readReview(acting, id)));
}

function heatMapOf(cells: readonly HeatCell[]): HeatMap {
  const departments = [...Map.groupBy(cells, ({ department }) => department)]
    .map(([name, own]) => ({ name, weight: weightOf(countsOf(own)), findings: sum(own) }))
    .toSorted((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  const rules = [...Map.groupBy(cells, ({ rule }) => rule).values()]
    .flatMap((own) => (own[0] ? [{ ...own[0], findings: sum(own), departments: own.length }] : []))
    .map(({ rule, severity, title, findings, departments: shared }) => ({
      rule,
      severity,
      title,
      findings,
      departments: shared,
    }))
    .toSorted(
      (a, b) =>
        GRAVITY[a.severity] - GRAVITY[b.severity] || b.departments - a.departments || (a.rule < b.rule ? -1 : 1),
    );
  const row = new Map(departments.map(({ name }, index) => [name, index]));
  const column = new Map(rules.map(({ rule }, index) => [rule, index]));
  return {
    departments,
    rules,
    cells: cells.map(
      ({ department, rule, findings }) => [row.get(department) ?? 0, column.get(rule) ?? 0, findings] as const,
    ),
  };
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

const sum = (cells: readonly HeatCell[]): number => cells.reduce((all, { findings }) => all + findings, 0);

function countsOf(cells: readonly HeatCell[]): Record<Severity, number> {
  const of = (severity: Severity): number => sum(cells.filter((cell) => cell.severity === severity));
  return { error: of('error'), warning: of('warning'), hint: of('hint') };
}

/** So many papers from one figure to another, both included; without an end where there is none. */
export interface Bar {
  readonly from: number;
  readonly to: number | null;
  readonly papers: number;
}

const WEIGHT_STEPS = [0, 1, 10, 30, 60, 100];
/** 优 良 中 差 of the 审核表, with 中 in two. */
const POINT_STEPS = [0, 60, 70, 80, 90];

/** How weights and proposed points spread over the checked papers of a batch. */
export async function readDistribution(
  acting: Acting,
  id: string,
): Promise<{ readonly weights: readonly Bar[]; readonly points: readonly Bar[] }> {
  const scores = await listScores(acting.data.store.db, await readReview(acting, id));
  // Points are only sorted into bars here; nothing is computed with them.
  const points = scores.flatMap((score) => (score.points === null ? [] : [Number(score.points)]));
  return {
    weights: bars(
      scores.map(({ weight }) => weight),
      WEIGHT_STEPS,
    ),
    points: bars(points, POINT_STEPS),
  };
}

function bars(values: readonly number[], steps: readonly number[]): Bar[] {
  return steps.map((from, index) => {
    const next = steps[index + 1];
    const papers = values.filter((value) => value >= from && (next === undefined || value < next)).length;
    return { from, to: next ?? null, papers };
  });
}
