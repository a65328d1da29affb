import type { Bilingual } from '../base/bilingual.ts';
import type { DocumentKind, PlanState } from './workflow.ts';

/** Work that a finance bureau sets deadlines for. */
export const works = {
  plan: { zh: '编报', en: 'Planning' },
  'department-review': { zh: '部门审核', en: 'Department review' },
  'finance-review': { zh: '财政审核', en: 'Finance review' },
  monitoring: { zh: '运行监控', en: 'Monitoring' },
  'self-evaluation': { zh: '绩效自评', en: 'Self-evaluation' },
} as const satisfies Record<string, Bilingual>;

export type Work = keyof typeof works;

export const workIds = Object.keys(works) as [Work, ...Work[]];

/**
 * Which deadline a document waits under. A plan has one for each of its stations; monitoring and self-evaluation have one for the whole way,
 * because their forms name one.
 */
export function workOf(kind: DocumentKind, state: PlanState): Work {
  if (kind === 'monitoring') return 'monitoring';
  if (kind === 'evaluation') return 'self-evaluation';
  return state === 'department-review' || state === 'finance-review' ? state : 'plan';
}
