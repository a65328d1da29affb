// Weights, and what a filled self-evaluation says of its own lines.
import { level2Of } from '../../../src/model/indicator-class.ts';
import type { Indicator, Project } from '../../../src/model/plan.ts';
import { parseTarget } from '../../../src/model/target-grammar/parse-target.ts';
import { type Defect, project, type Wording, withProject } from './defect.ts';

/** The first weighted line of 数量 of the project told anew: name, target, actual, share of its points and reason. */
export const told = (name: string, target: string, actual: string, share: number, reason = ''): Wording => ({
  told: `${name} ${target} → ${actual}, ${share} of the points${reason && `, ${reason}`}`,
  put: (plan) => {
    const lines = plan.projects[0]?.indicators ?? [];
    const at = lines.findIndex(
      (one) => level2Of(one.level2) === 'quantity' && Number(one.weight ?? 0) > 0 && one.score != null,
    );
    const old = lines[at];
    if (!old) return undefined;
    const score = String(Math.round(Number(old.weight) * share * 100) / 100);
    const made: Indicator = { ...old, level3: name, target: parseTarget(target), actual, score, reason };
    const printed = Number(plan.projects[0]?.printedTotal ?? Number.NaN) + Number(score) - Number(old.score);
    return {
      plan: withProject(plan, () => ({
        indicators: lines.map((one, i) => (i === at ? made : one)),
        ...(Number.isFinite(printed) && { printedTotal: String(Math.round(printed * 100) / 100) }),
      })),
      places: [`/projects/0/indicators/${at}`],
    };
  },
});

/** Other weights for the first project, which has some. */
const weights = (label: string, change: (weight: number, at: number, all: number) => number): Wording =>
  project(label, ({ indicators }) =>
    indicators.length > 3 && indicators.every((one) => Number(one.weight ?? 0) > 0)
      ? {
          indicators: indicators.map((one, i) => ({
            ...one,
            weight: String(change(Number(one.weight), i, indicators.length)),
          })),
        }
      : undefined,
  );

const total = (label: string, change: (total: number) => number): Wording =>
  project(label, ({ printedTotal }) =>
    Number(printedTotal) > 0
      ? { printedTotal: String(Math.round(change(Number(printedTotal)) * 100) / 100) }
      : undefined,
  );

/** Every line with what was aimed at as what was reached. */
const allMet = (label: string, actual: (one: Indicator) => string): Wording =>
  project(label, (one: Project) => ({
    indicators: one.indicators.map((each) => ({ ...each, actual: actual(each), reason: '' })),
  }));

export const outcomeDefects: readonly Defect[] = [
  {
    id: 'weights do not sum',
    rules: ['weights-do-not-sum'],
    into: 'self-evaluation',
    also: ['score-over-weight', 'score-differs-from-formula', 'total-differs-from-scores', 'weight-over-half'],
    wordings: [
      weights('first and 3', (weight, at) => (at === 0 ? weight + 3 : weight)),
      weights('last and 7', (weight, at, all) => (at === all - 1 ? weight + 7 : weight)),
      weights('half of each', (weight) => weight / 2),
      weights('first less 2', (weight, at) => (at === 0 ? weight - 2 : weight)),
      weights('second and 12', (weight, at) => (at === 1 ? weight + 12 : weight)),
      weights('each and 1', (weight) => weight + 1),
    ],
  },
  {
    id: 'one line over half',
    rules: ['weight-over-half'],
    into: 'self-evaluation',
    also: ['score-over-weight', 'score-differs-from-formula', 'total-differs-from-scores', 'weights-do-not-sum'],
    wordings: [60, 55, 70, 80, 52, 65].map((heavy) =>
      weights(`first ${heavy}`, (_, at, all) =>
        at === 0 ? heavy : Math.round(((90 - heavy) / (all - 1)) * 100) / 100,
      ),
    ),
  },
  {
    id: 'score is not the formula',
    rules: ['score-differs-from-formula'],
    into: 'self-evaluation',
    also: ['missed-target-without-reason', 'overachieved-without-reason'],
    wordings: [
      told('举办培训班', '≥10期', '5期', 1, '场地受限，下年度补办'),
      told('举办培训班', '≥10期', '8期', 0.5),
      told('发放宣传册', '≥500册', '520册', 0.8),
      told('设备完好率', '≥95%', '60%', 1, '设备老化，已申请更换'),
      told('修复时间', '≤24小时', '36小时', 1, '配件短缺，已备货'),
      told('检修设备', '=12台', '9台', 1, '三台报废，已核减'),
      told('安全事故', '=0起', '1起', 1, '已整改'),
      told('走访企业', '≥40家', '40家', 0.6),
      told('群众满意度', '≥90%', '72%', 0.95, '服务态度待改进'),
      told('补贴户数', '120户', '90户', 1, '外出务工，已登记'),
    ],
  },
  {
    id: 'total is not the sum',
    rules: ['total-differs-from-scores'],
    into: 'self-evaluation',
    also: ['grade-differs-from-total'],
    wordings: [
      total('2 less', (sum) => sum - 2),
      total('half a point less', (sum) => sum - 0.5),
      total('10 less', (sum) => sum - 10),
      total('digits changed round', () => 89.7),
      total('1 more', (sum) => Math.min(100, sum + 1)),
      total('all points', () => 100),
    ],
  },
  {
    id: 'missed without a reason',
    rules: ['missed-target-without-reason'],
    into: 'self-evaluation',
    wordings: [
      told('举办培训班', '≥10期', '5期', 0.5),
      told('举办培训班', '≥10期', '8期', 0.8, '无'),
      told('设备完好率', '≥95%', '76%', 0.8, '/'),
      told('修复时间', '≤24小时', '30小时', 0.75),
      told('安全事故', '=0起', '1起', 0, '—'),
      told('群众满意度', '≥90%', '81%', 0.9, '不适用'),
      told('补贴户数', '120户', '90户', 0.75, '无偏差'),
      told('检修设备', '≥12台', '未完成', 0),
    ],
  },
  {
    id: 'far over without a reason',
    rules: ['overachieved-without-reason'],
    into: 'self-evaluation',
    wordings: [
      told('举办培训班', '≥10期', '18期', 1),
      told('发放宣传册', '≥500册', '1000册', 1, '无'),
      told('走访企业', '≥40家', '63家', 1, '/'),
      told('补贴户数', '120户', '200户', 1),
      told('培训人数', '≥300人次', '1260人次', 1, '—'),
      told('抽检批次', '=60批次', '95批次', 1),
    ],
  },
  {
    id: 'actual is the target everywhere',
    rules: ['actuals-equal-targets'],
    into: 'self-evaluation',
    also: [
      'score-differs-from-formula',
      'actual-with-operator',
      'missed-target-without-reason',
      'overachieved-without-reason',
    ],
    wordings: [
      allMet('the same text', ({ target }) => target.text),
      allMet('the bare number', ({ target }) =>
        target.kind === 'number' ? `${target.value}${target.unit}` : target.text,
      ),
      allMet(
        '已完成 before it',
        ({ target }) => `已完成${target.kind === 'number' ? `${target.value}${target.unit}` : ''}`,
      ),
      allMet('the text with 完成', ({ target }) =>
        target.kind === 'number' ? `完成${target.value}${target.unit}` : target.text,
      ),
      allMet('全部 before it', ({ target }) =>
        target.kind === 'number' ? `全部完成，${target.value}${target.unit}` : target.text,
      ),
      allMet('blanks between', ({ target }) =>
        target.kind === 'number' ? `${target.value} ${target.unit}` : target.text,
      ),
    ],
  },
];
