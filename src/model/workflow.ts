import type { Bilingual } from '../base/bilingual.ts';

/** What goes through the reviews: a plan, its monitoring up to a day, its self-evaluation of the year. */
export const documentKinds = {
  plan: { zh: '绩效计划', en: 'plan' },
  monitoring: { zh: '绩效运行监控', en: 'monitoring' },
  evaluation: { zh: '绩效自评', en: 'self-evaluation' },
} as const satisfies Record<string, Bilingual>;

export type DocumentKind = keyof typeof documentKinds;

export const documentKindIds = Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]];

/**
 * Where a document stands: 编制 → 部门审核 → 财政审核 → 批复 (认定, for what was achieved) → 调整, and from 调整 through both reviews again.
 * A draft that was never handed in can be withdrawn (作废), and then nothing more is done with it.
 */
export const planStates = {
  drafting: { zh: '编制', en: 'Drafting' },
  'department-review': { zh: '部门审核', en: 'Department review' },
  'finance-review': { zh: '财政审核', en: 'Finance review' },
  approved: { zh: '批复', en: 'Approved' },
  adjusting: { zh: '调整', en: 'Adjustment' },
  withdrawn: { zh: '已作废', en: 'Discarded' },
} as const satisfies Record<string, Bilingual>;

export type PlanState = keyof typeof planStates;

export const planStateIds = Object.keys(planStates) as [PlanState, ...PlanState[]];

/** What a person does to a document on its way. */
export const planSteps = {
  submit: { zh: '提交', en: 'Submit' },
  endorse: { zh: '部门审核通过', en: 'Endorse' },
  approve: { zh: '批复', en: 'Approve' },
  return: { zh: '退回', en: 'Return' },
  adjust: { zh: '申请调整', en: 'Adjust' },
  withdraw: { zh: '作废', en: 'Discard' },
} as const satisfies Record<string, Bilingual>;

export type PlanStep = keyof typeof planSteps;

export const planStepIds = Object.keys(planSteps) as [PlanStep, ...PlanStep[]];
