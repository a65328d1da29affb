// Wrong words: what a form's author left in, what an earlier year left in, and slips of the keyboard.
import type { Plan } from '../../../src/model/plan.ts';
import { type Defect, goal, lines, project, type Wording, withProject } from './defect.ts';

const named = (change: (name: string) => string): Wording =>
  project(change('…'), ({ name }) => ({ name: change(name) }));

const code = (told: string): Wording => project(told, () => ({ code: told }));

/** In papers of years in which all of these phrases are past. */
const slogan = (sentence: string): Wording => {
  const wording = goal(sentence);
  return { ...wording, put: (plan) => ((plan.fiscalYear ?? 0) >= 2024 ? wording.put(plan) : undefined) };
};

/** Last year's paper with the same words and other money. */
const copied = (told: string, last: (plan: Plan) => Plan): Wording => ({
  told,
  put: (plan) => ({
    plan,
    previous: last({ ...plan, fiscalYear: (plan.fiscalYear ?? 2025) - 1 }),
    places: ['/projects/0'],
  }),
});

const cheaper =
  (factor: number) =>
  (plan: Plan): Plan =>
    withProject(plan, ({ amounts }) => ({
      amounts: {
        ...amounts,
        total: String(Number(amounts.total) * factor),
        fiscal: String(Number(amounts.total) * factor),
      },
    }));

export const textDefects: readonly Defect[] = [
  {
    id: 'template residue',
    rules: ['template-residue'],
    wordings: [
      goal('（新增必有，按照自己实际工作修改）'),
      named((name) => `C专项-${name}`),
      goal('完成XX项工作任务。'),
      goal('<p>提升公共服务水平</p>'),
      lines(['数量指标', '培训人数', '≥XX人']),
      goal('目标1：……'),
      lines(['数量指标', '指标1：', '']),
      goal('请在此处填写年度目标。'),
      lines(['质量指标', '（此处填写质量指标）', '']),
      goal('推动&nbsp;全县公共服务提升。'),
      lines(['数量指标', '完成＊＊项目', '≥1个']),
      goal('（示例）完成某某任务。'),
    ],
  },
  {
    id: 'year of another time',
    rules: ['year-differs-from-fiscal-year', 'deadline-after-fiscal-year'],
    into: 'declaration',
    wordings: [
      (year: number) => goal(`${year - 3}年完成全部改造任务。`),
      (year: number) => goal(`确保${year - 2}年底前竣工。`),
      (year: number) => lines(['时效指标', '项目完成时间', `${year - 1}年12月底前`]),
      (year: number) => lines(['时效指标', '项目完工时间', `${year - 2}年11月30日`]),
      (year: number) => goal(`按照${year - 2}年度工作安排，全面完成各项任务。`),
      (year: number) => lines(['时效指标', '资金拨付时间', `${year + 1}年6月30日前`]),
    ].map((made) => ({
      told: made(2025).told,
      put: (plan: Plan) => (plan.fiscalYear === undefined ? undefined : made(plan.fiscalYear).put(plan)),
    })),
  },
  {
    id: 'slogan of another time',
    rules: ['slogan-out-of-date'],
    wordings: [
      slogan('深入贯彻党的十九届四中全会精神。'),
      slogan('全面落实“十三五”规划任务。'),
      slogan('学习贯彻党的十八大精神，推进各项工作。'),
      slogan('助力打赢脱贫攻坚战。'),
      slogan('以党的十九大精神为指导。'),
      slogan('扎实开展“不忘初心、牢记使命”主题教育。'),
      slogan('做好新冠肺炎疫情常态化防控。'),
      slogan('决胜全面建成小康社会。'),
    ],
  },
  {
    id: 'slip of the keyboard',
    rules: ['traditional-character', 'word-repeated', 'official-term-misspelt'],
    wordings: [
      goal('按照管理辦法组织实施。'),
      goal('用于商品和务支出。'),
      goal('做好网络安全安全检查。'),
      goal('加强加强队伍建设。'),
      goal('完善的的管理机制。'),
      goal('严格执行財政制度。'),
      goal('提高群众满意度满意度。'),
      goal('完成一般公共预算拔款支付。'),
      goal('保障人员工资福力待遇。'),
      goal('开展绩校评价工作。'),
    ],
  },
  {
    id: 'project code',
    rules: ['project-code-malformed', 'project-code-year-implausible'],
    wordings: [
      '13990125P00962610003',
      '139901P0096261000031F',
      '13990125000962610003AB',
      '项目一',
      '13990125P00962610003?1',
      '13990125p009626100031f!',
    ].map(code),
  },
  {
    id: 'copied from last year',
    rules: ['project-copied-from-last-year'],
    wordings: [
      copied('half the money', cheaper(0.5)),
      copied('twice the money', cheaper(2)),
      copied('a tenth less', cheaper(0.9)),
      copied('a fifth more', cheaper(1.2)),
      copied('a third', cheaper(0.33)),
      copied('one and a half', cheaper(1.5)),
    ],
  },
];
