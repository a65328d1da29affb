import type { AnswerOf } from '../../contract/endpoint.ts';
import { paceEndpoints } from '../../contract/pace.ts';
import { presentableStep, presentableTables } from '../../services/filings/presentable-tables.ts';
import { countLights, listLights, type PlanLights, readPace } from '../../services/pace/list-lights.ts';
import { type IndicatorSeries, readSeries } from '../../services/pace/read-series.ts';
import { pageOf } from '../page-of.ts';
import { routesOf } from '../route.ts';
import { pacePolicies } from './policy.ts';

export const paceRoutes = routesOf(paceEndpoints, pacePolicies, {
  async readPace({ acting, params }) {
    const { row, through, filing } = await readPace(acting, params.id);
    const { plan_id, title, fiscal_year } = row;
    return { value: { planId: plan_id, title, fiscalYear: fiscal_year, through, tables: presentableTables(filing) } };
  },
  async readSeries({ acting, params, query }) {
    return { value: presentSeries(await readSeries(acting, params.id, query.subject)) };
  },
  async listLights({ acting, query }) {
    const { cursor, limit, fiscalYear } = query;
    const rows = await listLights(acting, { fiscalYear, before: cursor, limit: limit + 1 });
    return { value: pageOf(rows, limit, ({ row }) => row.plan_id, presentLights) };
  },
});

function presentSeries(series: IndicatorSeries): AnswerOf<typeof paceEndpoints.readSeries> {
  const { line, nature, sentence, points, projection, filings } = series;
  const { target, level1, level2, level3 } = line.indicator;
  const number = target.kind === 'number' ? target : undefined;
  return {
    ...{ subject: line.subject, line: line.line, project: line.project, level1, level2, level3, nature },
    target: {
      ...{ text: target.text, kind: target.kind, op: number?.op ?? null, value: number?.value ?? null },
      unit: number?.unit ?? '',
    },
    measure: sentence ? { sentence, confirmedBy: line.confirmedBy ?? null } : null,
    points: points.map(({ actual, pace, light, ...point }) => ({
      ...point,
      ...{ actual: actual ?? null, pace: pace ?? null, light: light ?? null },
    })),
    projection: projection ?? null,
    filings: filings.map(({ trace, actual, light, weight, score, ...filed }) => ({
      ...filed,
      ...{ actual: actual ?? null, light: light ?? null, weight: weight ?? null, score: score ?? null },
      trace: trace.map(presentableStep),
    })),
  };
}

function presentLights({
  row,
  through,
  filing,
}: PlanLights): AnswerOf<typeof paceEndpoints.listLights>['items'][number] {
  return {
    ...{ planId: row.plan_id, tenant: row.tenant, title: row.title, fiscalYear: row.fiscal_year, through },
    tables: presentableTables(filing).map(({ subject, name, money, lines }) => ({
      ...{ subject, name },
      money: { light: money.light, pace: money.pace, rate: money.rate },
      goals: countLights(lines),
    })),
  };
}
