// How long all rules take on a paper of the usual size: 4 projects with 6 to 8 indicators each. Prints the median and the 95th percentile.
import { checkPlan } from '../src/checking/check-plan.ts';
import { examplePlan, exampleProject, line } from '../src/checking/example-plan.ts';
import { rules } from '../src/checking/registry.generated.ts';
import type { Plan, Project } from '../src/model/plan.ts';

const WARM_UP = 300;
const ROUNDS = 2000;
const SENTENCE = '加强农村公路日常巡查和专项养护，及时处置各类险情，完善应急预案，组织路政宣传和安全培训，提高通行保障能力。';

function project(number: number): Project {
  const basis = number % 2 === 0 ? '依据上级要求' : `云交发〔2024〕${number}号`;
  const more = (description: string) => ({ description, basis });
  return exampleProject({
    name: `农村公路养护第${number}标段经费`,
    code: `13990125P0096261000${number}F`,
    purpose: `${SENTENCE}本项目用于第${number}标段。`,
    goals: [`1.${SENTENCE}`, `2.检测桥梁不少于${number + 10}座。`],
    fundingPlan: ['25', '50', '75', '100'].map((value, i) => ({ by: `${i * 3 + 3}月底`, value, unit: '%' })),
    indicators: [
      line('数量指标', `检测桥梁数量${number}`, `≥${number + 10}座`, more('全年检测桥梁的数量')),
      line('质量指标', '险情发生率', '≥95%', more('险情发生率')),
      line('时效指标', '险情处置时间', '≤10分', more('接报到到达现场的时间')),
      line('成本指标', '项目总成本', '≤10万元', more('全部支出')),
      line('社会效益指标', '是否改善出行条件', '>90%', more('群众出行条件')),
      line('可持续影响指标', '管护机制', '不断完善', more('管护机制')),
      line('服务对象满意度指标', '沿线群众满意度', '≥95%', more('问卷调查')),
    ],
  });
}

/** A new plan object each time: what is remembered of a plan does not help the next round. */
function paper(): Plan {
  return examplePlan({
    overallGoal: SENTENCE.repeat(4),
    divisions: [1, 2, 3].map((i) => ({ title: `养护管理${i}`, goal: SENTENCE.repeat(2), targets: [] })),
    safeguards: Array.from({ length: 6 }, () => SENTENCE.repeat(3)),
    projects: [1, 2, 3, 4].map(project),
  });
}

const plan = paper();
for (let i = 0; i < WARM_UP; i += 1) checkPlan({ ...plan });
const times: number[] = [];
let findings = 0;
for (let i = 0; i < ROUNDS; i += 1) {
  const fresh = { ...plan };
  const start = performance.now();
  findings = checkPlan(fresh).findings.length;
  times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
const at = (share: number): string => (times[Math.floor(ROUNDS * share)] ?? 0).toFixed(3);
console.log(`${rules.length} rules, 4 projects, 28 indicators, ${findings} findings: median ${at(0.5)} ms, 95 % below ${at(0.95)} ms`);

const perRule = rules
  .map((rule) => {
    const start = performance.now();
    for (let i = 0; i < 200; i += 1) for (const _ of rule.check({ ...plan }, {}));
    return { id: rule.id, ms: (performance.now() - start) / 200 };
  })
  .sort((a, b) => b.ms - a.ms);
console.log('slowest alone (with their own view of the plan):');
for (const { id, ms } of perRule.slice(0, 5)) console.log(`  ${id.padEnd(42)} ${ms.toFixed(3)} ms`);
