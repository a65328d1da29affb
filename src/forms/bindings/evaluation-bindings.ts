import { decimal, isDecimal } from '../../base/decimal.ts';
import type { Binding } from './binding.ts';
import type { Frame } from './frame.ts';
import { money } from './money.ts';

const DEFAULT_WEIGHT = '100';

/** The sum of all printed weights, 执行率 included; 100 where the form is not filled yet. */
function totalWeight({ plan, project }: Frame): string {
  const { indicators, execution = [] } = project ?? plan;
  const annual = indicators.filter(({ horizon }) => horizon === 'annual');
  const weights = [...annual, ...execution].flatMap(({ weight }) => (weight && isDecimal(weight) ? [weight] : []));
  if (weights.length === 0) return DEFAULT_WEIGHT;
  return weights.reduce((sum, weight) => sum.plus(weight), decimal(0)).toFixed();
}

const trace = (element: object | undefined, { traces }: Frame): string => (element && traces?.get(element)) ?? '';

/** What a self-evaluation or a monitoring form says beside the indicators' own values. */
export const evaluationBindings = {
  'execution.label': ({ execution }) => execution?.label ?? '',
  'execution.initial': (frame) => money(frame.execution?.initial, frame),
  'execution.adjusted': (frame) => money(frame.execution?.adjusted, frame),
  'execution.executed': (frame) => money(frame.execution?.executed, frame),
  'execution.forecast': (frame) => money(frame.execution?.forecast, frame),
  'execution.weight': ({ execution }) => execution?.weight ?? '',
  'execution.rate': ({ execution }) => execution?.rate ?? '',
  'execution.score': ({ execution }) => execution?.score ?? '',
  'execution.reason': ({ execution }) => execution?.reason ?? '',
  // Only the total line is scored; the forms print a dash on the others.
  'dash.execution': ({ execution }) => (execution && execution.kind !== 'total' ? '—' : ''),
  'slash.execution': ({ execution }) => (execution && execution.kind !== 'total' ? '/' : ''),
  'total.weight': totalWeight,
  'period.months': ({ throughMonth = 7 }) => (throughMonth === 1 ? '1月' : `1-${throughMonth}月`),
  'trace.indicator': (frame) => trace(frame.indicator, frame),
  'trace.execution': (frame) => trace(frame.execution, frame),
  'trace.total': (frame) => trace(frame.project ?? frame.plan, frame),
} as const satisfies Readonly<Record<string, Binding>>;
