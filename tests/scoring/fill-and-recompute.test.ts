import { expect, it } from 'vitest';
import { isDecimal } from '../../src/base/decimal.ts';
import { national2020 } from '../../src/regulations/profiles/national2020.ts';
import { evaluatePlan } from '../../src/scoring/evaluate-plan.ts';
import { examplePlan } from '../../src/scoring/example-table.ts';
import { fillWithEvaluation, fillWithMonitoring } from '../../src/scoring/fill-plan.ts';
import { monitorPlan } from '../../src/scoring/monitor-plan.ts';
import { recomputePlan } from '../../src/scoring/recompute-plan.ts';
import { random, randomTable } from './random-tables.ts';

const REASONS = ['missed-target-without-reason', 'overachieved-without-reason', 'low-execution-without-reason'];

it('finds nothing wrong with the scores of a sheet that it has filled itself, on 500 random tables', () => {
  const next = random(7);
  for (let index = 0; index < 500; index += 1) {
    const table = randomTable(next);
    const [project] = examplePlan([]).projects;
    if (!project) throw new Error('the example has a project');
    // Lists are written "①…②…" on a sheet, which the random ones are not.
    const kept = table.indicators.map(({ target }, at) => (target.kind === 'list' ? -1 : at)).filter((at) => at >= 0);
    const indicators = kept.flatMap((at) => table.indicators[at] ?? []);
    const plan = { ...examplePlan([]), projects: [{ ...project, indicators }] };
    const reports = {
      indicators: Object.fromEntries(
        kept.map((at, line) => [`/projects/0/indicators/${line}`, withShare(table.reports[at] ?? {})]),
      ),
      spending: { '/projects/0': { adjusted: table.budget, executed: table.spent } },
    };
    const filled = fillWithEvaluation(plan, evaluatePlan(plan, reports, national2020));
    const { findings } = recomputePlan(filled, national2020);
    expect(findings.filter(({ rule }) => !REASONS.includes(rule))).toEqual([]);
  }
});

/** On a sheet the share stands in the words of the tier. */
function withShare(report: Parameters<typeof JSON.stringify>[0] & object) {
  const { actual } = report as { actual?: { kind: string; share?: string } };
  if (actual?.kind !== 'tier' || actual.share === undefined || !isDecimal(actual.share)) return report;
  return { actual: { ...actual, text: `达成 ${actual.share}` } };
}

it('fills the monitoring form with what was reported, projected and proposed', () => {
  const plan = examplePlan([['产出指标', '数量指标', '送书场次', '≥12场']]);
  const reports = {
    indicators: {
      '/projects/0/indicators/0': {
        actual: { kind: 'number' as const, text: '7场', value: '7', unit: '场' },
        reason: '按计划',
      },
    },
    spending: { '/projects/0': { adjusted: '120000', executed: '70000' } },
  };
  const [project] = fillWithMonitoring(plan, monitorPlan(plan, reports, national2020, '2025-07-31')).projects;
  expect(project?.indicators[0]).toMatchObject({
    actual: '7场',
    forecast: '12.00场',
    likelihood: '有可能',
    reason: '按计划',
  });
  expect(project?.execution).toEqual([
    {
      label: '年度资金总额',
      kind: 'total',
      adjusted: '120000',
      executed: '70000',
      rate: '58.33%',
      forecast: '120000.00',
    },
  ]);
});
