import type { Bilingual } from '../base/bilingual.ts';
import type { ReviewPoint } from '../model/review.ts';

/** One of the four parts of the 审核表, with its points to check. */
export interface ReviewPartDefinition {
  readonly id: 'completeness' | 'relevance' | 'appropriateness' | 'feasibility';
  readonly title: Bilingual;
  readonly points: readonly ReviewPointDefinition[];
}

export interface ReviewPointDefinition {
  readonly id: ReviewPoint;
  readonly title: Bilingual;
  readonly question: Bilingual;
  /** The most that can be given, in points of the form's 100. */
  readonly max: number;
}

/**
 * The 绩效目标审核表 of 财预〔2015〕88号: four parts of 20, 30, 30 and 20 points with two points to check each. Recalled: parts,
 * points and their weights as commonly reproduced, the questions in own words (条文以原文为准).
 */
export const reviewParts: readonly ReviewPartDefinition[] = [
  {
    id: 'completeness',
    title: { zh: '完整性审核', en: 'Completeness' },
    points: [
      {
        id: 'completeness',
        title: { zh: '规范完整性', en: 'Form and completeness' },
        question: { zh: '填报内容是否齐全、规范？', en: 'Is everything filled in, and in the proper form?' },
        max: 10,
      },
      {
        id: 'clarity',
        title: { zh: '明确清晰性', en: 'Clarity' },
        question: { zh: '目标和指标是否明确、具体、可衡量？', en: 'Are goals and indicators definite and measurable?' },
        max: 10,
      },
    ],
  },
  {
    id: 'relevance',
    title: { zh: '相关性审核', en: 'Relevance' },
    points: [
      {
        id: 'goal-relevance',
        title: { zh: '目标相关性', en: 'Relevance of the goals' },
        question: {
          zh: '目标是否与部门职责、规划和项目内容相关？',
          en: 'Do the goals follow from duties, plans and project?',
        },
        max: 15,
      },
      {
        id: 'indicator-soundness',
        title: { zh: '指标科学性', en: 'Soundness of the indicators' },
        question: {
          zh: '指标是否归类正确、能反映目标、便于取数？',
          en: 'Are indicators of the right class, telling, obtainable?',
        },
        max: 15,
      },
    ],
  },
  {
    id: 'appropriateness',
    title: { zh: '适当性审核', en: 'Appropriateness' },
    points: [
      {
        id: 'reasonableness',
        title: { zh: '绩效合理性', en: 'Reasonableness' },
        question: { zh: '预期绩效是否合理，指标值是否恰当？', en: 'Is the expected performance reasonable?' },
        max: 15,
      },
      {
        id: 'funds-match',
        title: { zh: '资金匹配性', en: 'Match with the funds' },
        question: { zh: '目标与资金规模、测算是否匹配？', en: 'Do goals, funds and costing match?' },
        max: 15,
      },
    ],
  },
  {
    id: 'feasibility',
    title: { zh: '可行性审核', en: 'Feasibility' },
    points: [
      {
        id: 'attainability',
        title: { zh: '实现可能性', en: 'Attainability' },
        question: { zh: '目标能否如期实现？', en: 'Can the goals be reached in time?' },
        max: 10,
      },
      {
        id: 'conditions',
        title: { zh: '条件充分性', en: 'Sufficiency of conditions' },
        question: { zh: '资金安排、依据和保障措施是否充分？', en: 'Are schedule, bases and safeguards sufficient?' },
        max: 10,
      },
    ],
  },
];

/** What a finding costs of its point, in percent: once for each rule, twice where a rule concerns half of several projects. */
export const deductionPercent = { error: 30, warning: 15, hint: 5 } as const;
