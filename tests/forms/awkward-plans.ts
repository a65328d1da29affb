import fc from 'fast-check';
import type { CostLine, Division, ExecutionLine, Indicator, Plan, Project, WorkItem } from '../../src/model/plan.ts';
import { parseTarget } from '../../src/model/target-grammar/parse-target.ts';

/**
 * Plans as offices write them at their most awkward: brackets, quotes, line breaks, names of a hundred characters, empty cells, lists, full
 * width, what looks like a formula, a code or markup. About invented places and harmless things.
 */

const CORES =
  '乡村道路养护 图书馆错时开放 森林防火巡护 网络安全演练 中小学课后服务 农田水利维修 档案数字化 急救技能培训 公园绿化管护 防汛物资储备'.split(
    ' ',
  );
const TAILS = [
  '',
  '（含县级）',
  '(二期)',
  '“先建后补”',
  '"样板"',
  '《管理办法》',
  '=1+1',
  '+86',
  '-3',
  '@年度',
  '１２３',
  'ＡＢＣ',
  'A&B',
  'x<y>z',
  "'单引号'",
  '13020225P00123456789A',
  '2025-2027',
  '\\反斜杠',
  '#号$元',
  '{花括号}',
  '[方括号]',
  '100%',
  '_x000D_',
  '㎡、℃、①',
  '䶮㙍堃',
  'GB/T 9704-2012',
  '、顿号、逗号，分号；冒号：',
];
const LONG =
  '加强组织领导、健全工作机制、细化责任分工、强化督促检查、严格资金管理、注重绩效导向、做好宣传引导、及时总结经验、推广先进做法、确保按期完成'.repeat(
    2,
  );

const phrase = fc
  .tuple(fc.constantFrom(...CORES), fc.constantFrom(...TAILS), fc.constantFrom('', '', '', '情况', '经费'))
  .map(([core, tail, end]) => core + tail + end);
/** A name of one line; sometimes of a hundred characters. */
const name = fc.oneof(
  { weight: 5, arbitrary: phrase },
  { weight: 1, arbitrary: phrase.map((text) => (text + LONG).slice(0, 100)) },
);
/** Running text of sentences, some of them on lines of their own. */
const sentences = fc
  .array(phrase, { minLength: 1, maxLength: 4 })
  .chain((all) => fc.constantFrom('', '\n').map((between) => all.map((one) => `做好${one}工作。`).join(between)));
const long = fc.oneof(
  { weight: 8, arbitrary: sentences },
  { weight: 1, arbitrary: fc.constant(`一是${LONG}。`.repeat(12)) },
);
const orEmpty = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: fc.constant('') });

/** None, one, or several numbered ones. */
const goals = fc.array(long, { maxLength: 3 }).map((all) => {
  const plain = all.map((goal) => goal.replace(/一是/g, '')).filter((goal) => goal !== '');
  return plain.length < 2 ? plain : plain.map((goal, index) => `${index + 1}.${goal}`);
});

/** 元 with up to two places, in the hundreds of millions at most. */
const amount = fc
  .tuple(fc.integer({ min: 0, max: 90_000_000 }), fc.constantFrom('', '.5', '.25'))
  .map(([yuan, rest]) => `${yuan}${rest}`);
const points = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('', '.5', '.25')).map(([a, b]) => `${a}${b}`);

const target = fc
  .constantFrom(
    '≥70起 ≤6小时 ≥1次/月 ≥4万家 ＞10万元 100% 1次 不少于12期 ≥95%及以上 显著提升 不适用 ≥99.95% =0起 ≥1,200人次 12月底前 780元/生/年 30'.split(
      ' ',
    ),
    ['≥12期 1次 2次', '1.≥12期 2.1次 3.1次', '优良中低差', '≥98.5分', '长期（含下年度）', ''],
  )
  .chain((list) => fc.constantFrom(...list))
  .map(parseTarget);

const LEVELS: readonly (readonly [string, readonly string[]])[] = [
  ['产出指标', ['数量指标', '质量指标', '时效指标', '成本指标']],
  ['成本指标', ['经济成本指标', '社会成本指标', '生态环境成本指标']],
  ['效益指标', ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标']],
  ['满意度指标', ['服务对象满意度指标']],
];

/** Indicators under their levels in any order, with all that forms print of them. */
const indicator = (horizon: Indicator['horizon']) =>
  fc
    .record({
      level: fc
        .constantFrom(...LEVELS)
        .chain(([level1, all]) => fc.constantFrom(...all).map((level2) => ({ level1, level2 }))),
      level3: name,
      target,
      description: orEmpty(sentences),
      basis: orEmpty(phrase),
      weight: orEmpty(points),
      actual: orEmpty(fc.constantFrom('72起', '5.5小时', '100%', '已完成（含上年）', '3.2万家', '达成')),
      score: orEmpty(points),
      reason: orEmpty(sentences),
      forecast: orEmpty(fc.constantFrom('75起', '100%', '12月底前完成')),
      likelihood: fc.constantFrom('', '确定能', '有可能', '完全不可能'),
    })
    .map(({ level, ...rest }): Indicator => ({ horizon, ...level, ...rest, at: {} }));

const indicators = fc
  .tuple(
    fc.array(indicator('annual'), { minLength: 1, maxLength: 9 }),
    fc.array(indicator('midterm'), { maxLength: 5 }),
  )
  .map(([annual, midterm]) => [...numbered(annual), ...numbered(midterm)]);

/** No two names alike, so that each lost value has one owner. */
function numbered(all: readonly Indicator[]): Indicator[] {
  return all.map((one, index) => ({
    ...one,
    level3: `${'甲乙丙丁戊己庚辛壬'[index]}、${one.level3}`.replace('、', '组'),
  }));
}

const execution = fc
  .record({ initial: orEmpty(amount), adjusted: orEmpty(amount), executed: orEmpty(amount), forecast: orEmpty(amount) })
  .chain((money) =>
    fc
      .record({
        weight: fc.constantFrom('10', '10.0'),
        score: orEmpty(points),
        rate: orEmpty(fc.constantFrom('86%', '100.00%', '102.59%')),
        reason: orEmpty(phrase),
      })
      .map((rest) => ({ ...money, ...rest })),
  )
  .map((values): ExecutionLine[] => [
    { label: '年度资金总额', kind: 'total', ...values, at: {} },
    {
      label: '其中：当年财政拨款',
      kind: 'fiscal',
      initial: values.initial,
      adjusted: values.adjusted,
      executed: '',
      rate: '',
      at: {},
    },
    { label: '上年结转资金', kind: 'carried-over', initial: '', adjusted: '', executed: '', rate: '', at: {} },
    { label: '其他资金', kind: 'other', initial: '', adjusted: '', executed: '', rate: '', at: {} },
  ]);

const costLine: fc.Arbitrary<CostLine> = fc.record({
  name,
  amount: orEmpty(amount),
  formula: orEmpty(fc.constantFrom('12期×1000元/期=1.2万元', '（一）30元/人×300人=0.9万元', '=SUM(A1:A3)为样例')),
});

const unit = fc.constantFrom('云川县交通运输局', '临河口市图书馆（分馆）', '青禾区应急管理局');

const project = fc
  .record({
    name,
    code: fc.constantFrom('13020225P00123456789A', '41000125R00410220002B'),
    unit,
    nature: fc.constantFrom('延续项目', '新增项目', ''),
    period: fc.constantFrom('长期', '3年', '2025年1月-12月', ''),
    total: amount,
    fiscal: orEmpty(amount),
    other: orEmpty(amount),
    midterm: amount,
    purpose: orEmpty(long),
    goals,
    midtermGoals: goals,
    indicators,
    costLines: fc.array(costLine, { maxLength: 3 }),
    execution,
    outcome: orEmpty(long),
    printedTotal: orEmpty(points),
  })
  .map(
    ({ total, fiscal, other, midterm, ...rest }): Project => ({
      ...rest,
      amounts: { total, fiscal, other },
      midtermAmounts: { total: midterm, fiscal: midterm, other: '' },
      amountUnit: '万元',
      fundingPlan: ['25', '50.5', '75', '100'].map((value, index) => ({
        by: ['3月底', '6月底', '10月底', '12月底'][index] ?? '',
        value,
        unit: '%',
      })),
      costTotal: total,
    }),
  );

const division: fc.Arbitrary<Division> = fc
  .record({ title: phrase, goal: sentences })
  .map((one) => ({ ...one, targets: [] }));
const workItem: fc.Arbitrary<WorkItem> = fc.record({ item: name, unit: orEmpty(unit), goal: orEmpty(sentences) });

/** Plans of one to three projects, with all parts that any form prints. */
export const awkwardPlans: fc.Arbitrary<Plan> = fc
  .record({
    year: fc.constantFrom(2024, 2025, 2026),
    department: fc.constantFrom('云川县交通运输局', '临河口市文化和旅游局', '青禾区应急管理局'),
    overallGoal: long,
    divisions: fc.array(division, { maxLength: 3 }),
    safeguards: fc.array(
      sentences.map((text) => text.replaceAll('\n', '')),
      { maxLength: 3 },
    ),
    duties: orEmpty(long),
    workPlan: fc.array(workItem, { minLength: 1, maxLength: 3 }),
    budget: fc.record({
      total: amount,
      generalPublic: amount,
      governmentFund: orEmpty(amount),
      other: orEmpty(amount),
      basic: amount,
      project: amount,
    }),
    indicators,
    execution,
    outcome: orEmpty(long),
    printedTotal: orEmpty(points),
    projects: fc.array(project, { minLength: 1, maxLength: 3 }),
  })
  .map(
    ({ year, department, projects, safeguards, ...rest }): Plan => ({
      schema: 'mingji.plan/1',
      source: { file: 'awkward.json', sha256: '', format: 'unknown' },
      layout: 'general',
      department: { name: department, code: '410001' },
      fiscalYear: year,
      ...rest,
      safeguards: safeguards.map((text, index) => `${index + 1}.${text}`),
      projects: projects.map((one, index) => ({
        ...one,
        name: `${'子丑寅'[index]}类${one.name}`,
        code: (one.code ?? '').slice(0, -1) + 'ABC'[index],
      })),
      messages: [],
    }),
  );
