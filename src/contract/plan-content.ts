/** The plan as data and the grammar of target cells, for a browser that edits plans (see words.ts). */
export type { Indicator, Plan, Project } from '../model/plan.ts';
export type { Target } from '../model/target.ts';
export { parseTarget } from '../model/target-grammar/parse-target.ts';
