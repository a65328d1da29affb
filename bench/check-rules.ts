// How long all rules take on a paper of the usual size: 4 projects with 7 indicators each. Each paper is checked once, after warm-up.
// On a busy machine the fastest tenth tells more of the program than the median.
import { checkPlan } from '../src/checking/check-plan.ts';
import { examplePlan, exampleProject, line } from '../src/checking/example-plan.ts';
import { rules } from '../src/checking/registry.generated.ts';
import type { Plan, Project } from '../src/model/plan.ts';

const WARM_UP = 300;
const ROUNDS = 1500;
const SENTENCE =
  '加强农村公路日常巡查和专项养护，及时处置各类险情，完善应急预案，组织路政宣传和安全培训，提高通行保障能力。';

function project(paper: number, number: number): Project {
  const road = `第${paper}号公路`;
  const basis = number % 2 === 0 ? '依据上级要求' : `云交发〔2024〕${number}号`;
  const more = (description: string) => ({ description, basis });
  return exampleProject({
    name: `${road}养护第${number}标段经费`,
    code: `13990125P0096261000${number}F`,
    purpose: `${SENTENCE}本项目用于${road}第${number}标段。`,
    goals: [`1.${SENTENCE}`, `2.检测桥梁不少于${number + 10}座。`],
    fundingPlan: ['25', '50', '75', '100'].map((value, i) => ({ by: `${i * 3 + 3}月底`, value, unit: '%' })),
    indicators: [
      line('数量指标', `${road}检测桥梁数量${number}`, `≥${number + 10}座`, more('全年检测桥梁的数量')),
      line('质量指标', `${road}险情发生率`, '≥95%', more(`${road}险情发生率`)),
      line('时效指标', '险情处置时间', '≤10分', more('接报到到达现场的时间')),
      line('成本指标', '项目总成本', '≤10万元', more('全部支出')),
      line('社会效益指标', '是否改善出行条件', '>90%', more('群众出行条件')),
      line('可持续影响指标', '管护机制', '不断完善', more('管护机制')),
      line('服务对象满意度指标', `${road}沿线群众满意度`, '≥95%', more('问卷调查')),
    ],
  });
}

/** Another paper each time: what is remembered of one helps the next only where offices really use the same words. */
function paper(number: number): Plan {
  return examplePlan({
    overallGoal: `${number}${SENTENCE.repeat(4)}`,
    divisions: [1, 2, 3].map((i) => ({ title: `养护管理${i}`, goal: `${number}${SENTENCE.repeat(2)}`, targets: [] })),
    safeguards: Array.from({ length: 6 }, (_, i) => `${number}${i}${SENTENCE.repeat(3)}`),
    projects: [1, 2, 3, 4].map((i) => project(number, i)),
  });
}

for (let i = 0; i < WARM_UP; i += 1) checkPlan(structuredClone(paper(i)));
// As plain data, with the targets parsed, as the reading gives them.
const papers = Array.from({ length: ROUNDS }, (_, i) => structuredClone(paper(WARM_UP + i)));
const times: number[] = [];
let findings = 0;
for (const plan of papers) {
  const start = performance.now();
  findings = checkPlan(plan).findings.length;
  times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
const at = (share: number): string => (times[Math.floor(ROUNDS * share)] ?? 0).toFixed(3);
console.log(
  `${rules.length} rules, 4 projects, 28 indicators, ${findings} findings: fastest tenth ${at(0.1)} ms, median ${at(0.5)} ms, 95 % below ${at(0.95)} ms`,
);
