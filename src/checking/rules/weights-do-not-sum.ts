import { decimal } from '../../base/decimal.ts';
import type { Place } from '../../model/place.ts';
import type { Project } from '../../model/plan.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { sichuan, zhejiang } from '../../regulations/local-practice.ts';
import { examplePlan, line, planOf, planWith } from '../example-plan.ts';
import { hasRestOfExecution, MOST_OF_EXECUTION, weightOf } from '../execution-points.ts';
import { amountOf } from '../money-amount.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/**
 * The weights of one table and horizon add up to 90 (with 10 for 预算执行率 apart), to what the region asks for instead, or to 100. A table without weights is not judged, one with gaps
 * or unreadable weights, or whose total holds points of an execution that was not read, is not checked.
 */
export const weightsDoNotSum: Rule = {
  id: 'weights-do-not-sum',
  topic: 'weights',
  reviewPoint: 'completeness',
  title: { zh: '权重合计不是 90 或 100', en: 'Weights add up to neither 90 nor 100' },
  severity: 'error',
  cites: [evaluation2020.weights, sichuan.weightsSum90, zhejiang.weightsSum100],
  needsWholeTable: true,
  explanation: {
    zh: '同一张表的指标权重（分值）合计应为 90（预算执行率 10 分另列）或 100；地区另定预算执行率分值的，以 100 减去该分值为准。没有权重的表不检查，有的行缺权重的列入未检查。',
    en: 'The weights of a table add up to 90 (with 10 for budget execution apart) or 100; a region may give budget execution other points. Tables with gaps are reported as not checked.',
  },
  *check(plan, { profile }): Iterable<Draft> {
    const view = viewOf(plan);
    const sum = profile?.declaredSum.value ?? '90';
    yield* checkTable(view.department, plan, sum, '/indicators', '部门整体');
    for (const { project, ...of } of view.projects)
      yield* checkTable(of.indicators, project, sum, `${of.pointer}/indicators`, of.label, project.at);
  },
  examples: {
    accept: [
      { name: '合计 90', plan: planWith(weighed('50'), weighed('30'), weighed('10')) },
      { name: '合计 100', plan: planWith(weighed('62.5'), weighed('37.5')) },
      {
        name: '分项不另列权重',
        plan: planWith(
          weighed('80'),
          line('质量指标', '种植成活率', '', { weight: '20' }),
          line('质量指标', '梨树成活率', '≥92%'),
        ),
      },
      {
        name: '预算执行率 20 分',
        plan: planOf({
          indicators: [weighed('50'), weighed('30')],
          execution: [{ label: '年度财政资金总额', kind: 'total', weight: '20' }],
        }),
      },
      {
        name: '分值一栏里是金额',
        plan: planOf({
          indicators: [weighed('60'), weighed('30')],
          execution: [{ label: '年度资金总额', kind: 'total', weight: '46.5' }],
        }),
      },
      {
        name: '总分中有没有读到的预算执行率',
        plan: planOf({
          indicators: [weighed('50', '48'), weighed('30', '30')],
          printedTotal: '98',
        }),
      },
      { name: '没有权重', plan: planWith(line('数量指标', '养护里程', '≥9公里')) },
    ],
    reject: [
      { name: '合计 80', plan: planWith(weighed('50'), weighed('30')), findings: 1 },
      { name: '部门表合计 110', plan: examplePlan({ indicators: [weighed('60'), weighed('50')] }), findings: 1 },
    ],
  },
};

/** What a paper prints of the points beside its lines. */
type Points = Pick<Project, 'execution' | 'printedTotal'>;

/** What the weights add up to beside the points that the paper prints for budget execution; what the region asks for where it prints none. */
function besideExecution({ execution }: Points, wanted: string): string {
  const points = amountOf(execution?.find(({ kind }) => kind === 'total')?.weight);
  return points?.lessThanOrEqualTo(MOST_OF_EXECUTION) ? decimal(100).minus(points).toString() : wanted;
}

function* checkTable(
  indicators: readonly IndicatorView[],
  points: Points,
  usual: string,
  subject: string,
  label: string,
  at?: Place,
): Iterable<Draft> {
  const wanted = besideExecution(points, usual);
  for (const horizon of ['annual', 'midterm'] as const) {
    const lines = indicators.filter(({ indicator, division }) => indicator.horizon === horizon && division !== 'part');
    const weights = lines.map(({ indicator }) => amountOf(indicator.weight));
    if (weights.every((weight) => weight === undefined)) continue;
    const place = { subject, label, ...((at ?? lines[0]?.indicator.at) && { at: at ?? lines[0]?.indicator.at ?? {} }) };
    if (weights.includes(undefined)) {
      yield {
        ...place,
        notChecked: {
          zh: '有的指标没有权重或无法识别，不能合计。',
          en: 'Some weights are absent or unreadable, so they cannot be added up.',
        },
      };
      continue;
    }
    const sum = weightOf(lines);
    if (sum.equals(wanted) || sum.equals(100)) continue;
    const total = points.execution ? undefined : amountOf(points.printedTotal);
    if (total && hasRestOfExecution(lines, total)) {
      yield {
        ...place,
        notChecked: {
          zh: '没有读到预算执行率的分值，不能断定权重合计。',
          en: 'The points of budget execution were not read, so the sum of weights cannot be judged.',
        },
      };
      continue;
    }
    const allowed = { zh: [...new Set([wanted, '100'])].join(' 或 '), en: [...new Set([wanted, '100'])].join(' or ') };
    const apart = decimal(100).minus(wanted).toString();
    yield {
      ...place,
      excerpt: label,
      message: {
        zh: `「${label}」的 ${lines.length} 项指标权重合计 ${sum.toString()}，应为 ${allowed.zh}。`,
        en: `The ${lines.length} weights of “${label}” add up to ${sum.toString()}, not to ${allowed.en}.`,
      },
      remedy: {
        zh: `调整各项权重，使合计为 ${apart === '0' ? '' : `${wanted}（另加预算执行率 ${apart}）或 `}100。`,
        en: `Adjust the weights to ${apart === '0' ? '' : `${wanted} (plus ${apart} for execution) or `}100.`,
      },
    };
  }
}

function weighed(weight: string, score?: string) {
  return line('数量指标', `养护里程${weight}`, '≥9公里', { weight, ...(score && { score }) });
}
