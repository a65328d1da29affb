// What a filled self-evaluation says of its results: values, evidence, money and the account of the year.
import type { ExecutionLine } from '../../../src/model/plan.ts';
import { type Defect, project, type Wording, withProject } from './defect.ts';
import { told } from './outcome.ts';

const INTO = 'self-evaluation' as const;

/** The first line with evidence told so, the others with a record. */
const evidence = (words: string): Wording =>
  project(words || '(empty)', ({ indicators }) => ({
    indicators: indicators.map((one, i) => ({
      ...one,
      further: { ...one.further, 佐证材料: i === 0 ? words : '台账' },
    })),
  }));

/** The line of the whole money told anew. */
const money = (label: string, change: (line: ExecutionLine) => Partial<ExecutionLine>): Wording =>
  project(label, ({ execution }) =>
    execution?.some(({ kind, adjusted }) => kind === 'total' && Number(adjusted) > 0)
      ? { execution: execution.map((line) => (line.kind === 'total' ? { ...line, ...change(line) } : line)) }
      : undefined,
  );

const spent = (share: number): Wording =>
  money(`${share} of the budget spent`, ({ adjusted }) => ({
    executed: String(Math.round(Number(adjusted) * share)),
    rate: `${share * 100}%`,
  }));

/** So much spent, and no word of why, not even beside an indicator. */
const littleSpent = (share: number): Wording => {
  const wording = spent(share);
  return {
    ...wording,
    put: (plan) => {
      const made = wording.put(plan);
      const told =
        made &&
        withProject(made.plan, ({ indicators, execution }) => ({
          outcome: '完成全部工作任务。',
          indicators: indicators.map((one) => ({ ...one, reason: '' })),
          execution: (execution ?? []).map((line) => ({ ...line, reason: '' })),
        }));
      return told && { ...made, plan: told };
    },
  };
};

const rate = (printed: string): Wording =>
  money(`rate ${printed}`, ({ adjusted }) => ({ executed: String(Number(adjusted) / 2), rate: printed }));

const graded = (printedTotal: string, printedGrade: string): Wording =>
  project(`${printedTotal} ${printedGrade}`, () => ({ printedTotal, printedGrade }));

const accounts = (goal: string, outcome: string): Wording =>
  project(`${goal} → ${outcome}`, () => ({ goals: [goal], outcome }));

export const resultDefects: readonly Defect[] = [
  {
    id: 'no exhibit',
    into: INTO,
    rules: ['evidence-missing'],
    wordings: ['', '无', '/', '—', '暂无', '待补充'].map(evidence),
  },
  {
    id: 'actual over 100 %',
    into: INTO,
    rules: ['actual-over-100'],
    also: [
      'missed-target-without-reason',
      'score-differs-from-formula',
      'quantity-is-rate',
      'overachieved-without-reason',
    ],
    wordings: [
      told('设备完好率', '≥95%', '105%', 1),
      told('群众满意度', '≥90%', '102%', 1),
      told('培训合格率', '≥98%', '110％', 1),
      told('政策知晓率', '=100%', '120%', 1),
      told('补助资金发放率', '=100%', '100.5%', 1),
      told('入户走访覆盖率', '≥90%', '150', 1),
    ],
  },
  {
    id: 'actual told as a target',
    into: INTO,
    rules: ['actual-with-operator'],
    also: ['quantity-is-rate', 'missed-target-without-reason'],
    wordings: [
      told('举办培训班', '≥10期', '≥10期', 1),
      told('设备完好率', '≥95%', '95%以上', 1),
      told('修复时间', '≤24小时', '≤24小时', 1),
      told('走访企业', '≥40家', '不少于40家', 1),
      told('发放宣传册', '≥500册', '>=500册', 1),
      told('群众满意度', '≥90%', '达90%以上', 1),
    ],
  },
  {
    id: 'actual without its number',
    into: INTO,
    rules: ['actual-not-quantified'],
    also: ['quantity-is-rate', 'missed-target-without-reason'],
    wordings: [
      told('举办培训班', '≥10期', '已完成', 1),
      told('设备完好率', '≥95%', '良好', 1),
      told('走访企业', '≥40家', '全部完成', 1),
      told('发放宣传册', '≥500册', '达成年度指标', 1),
      told('修复时间', '≤24小时', '及时修复', 1),
      told('群众满意度', '≥90%', '满意', 1),
    ],
  },
  {
    id: 'more points than there are',
    into: INTO,
    rules: ['score-over-weight', 'score-differs-from-formula'],
    also: ['total-differs-from-scores'],
    wordings: [1.2, 1.5, 2, 1.1, 1.05, 10].map((share) => told('举办培训班', '≥10期', '10期', share)),
  },
  {
    id: 'execution rate',
    into: INTO,
    rules: ['execution-rate-wrong'],
    also: ['low-execution-without-reason', 'score-differs-from-formula', 'full-scores-despite-low-execution'],
    wordings: ['100%', '55%', '98.6%', '5%', '40', '0.9'].map(rate),
  },
  {
    id: 'more spent than there was',
    into: INTO,
    rules: ['executed-above-budget'],
    also: ['execution-rate-wrong', 'score-differs-from-formula'],
    wordings: [spent(1.1), spent(1.02), spent(1.5), spent(2), spent(1.25), spent(1.005)],
  },
  {
    id: 'little spent without a reason',
    into: INTO,
    rules: ['low-execution-without-reason', 'full-scores-despite-low-execution'],
    also: ['score-differs-from-formula', 'outcome-claims-completion', 'missed-target-without-reason'],
    wordings: [0.5, 0.7, 0.85, 0.3, 0.6, 0.1].map(littleSpent),
  },
  {
    id: 'grade of another total',
    into: INTO,
    rules: ['grade-differs-from-total'],
    also: ['total-differs-from-scores'],
    wordings: [
      graded('85', '优'),
      graded('92', '良'),
      graded('75', '良'),
      graded('55', '中'),
      graded('89.9', '优秀'),
      graded('62', '差'),
    ],
  },
  {
    id: 'account that copies the goal',
    into: INTO,
    rules: ['outcome-repeats-goal'],
    also: [
      'goal-without-indicator',
      'goal-number-without-indicator',
      'outcome-differs-from-actual',
      'goal-number-differs-from-indicator',
    ],
    wordings: [
      accounts('为辖区残疾儿童提供康复训练，改善身体机能。', '为辖区残疾儿童提供康复训练，改善身体机能。'),
      accounts('目标1：维修养护农村公路，保障通行。', '维修养护农村公路，保障通行'),
      accounts('1.开展水质监测。2.公布监测结果。', '1.开展水质监测；2.公布监测结果'),
      accounts('通过项目实施，提升公共文化服务水平。', '通过项目实施，提升公共文化服务水平。'),
      accounts('确保应急物资储备充足、调用及时。', '确保应急物资储备充足，调用及时。'),
      accounts('完成城区老旧供水管网改造，减少漏损。', '已完成城区老旧供水管网改造，减少漏损。'),
    ],
  },
];
