import { type Day, dayOf } from '../model/target-grammar/deadline.ts';
import { plain } from './plain-text.ts';

/** A day by which a goal promises something to be done. */
export interface GoalDate {
  readonly day: Day;
  /** As it is written: "6月底前". */
  readonly text: string;
  /** The clause that promises it: "6月底前完成全部维修任务". */
  readonly clause: string;
}

const DATE =
  /(?:20\d\d年)?\d{1,2}月(?:(?:\d{1,2}日|底|末)(?:以前|之前|前)?|份?(?:以前|之前|前))|(?:20\d\d年|当年|本年)?年底(?:以前|之前|前)/g;
/** What is promised by the day: that the work is done. */
const DONE = /完成|完工|竣工|建成|投用|投入使用|交付|验收|发放到位|拨付到位|办结/;
/** The clause around a date. */
const CLAUSE_END = /[,，。;；]/;

/** Steps of a project that have days of their own. */
const STEPS = /招标|采购|设计|前期|立项|开工|主体|初验|验收|竣工|结算|拨付|发放|首批|第.批|.期工程|试点|方案/g;

/** Whether two texts speak of the same steps of a project, or both of none. */
export function isOfSameStep(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => [...new Set(text.match(STEPS) ?? [])].sort().join());
  return left === right;
}

/** The days by which a goal promises that work is done: "6月底前完成全部维修任务". Dates of anything else are left out. */
export function goalDatesOf(goal: string, fiscalYear: number): readonly GoalDate[] {
  if (!/月|年底/.test(goal)) return [];
  const line = plain(goal);
  return [...line.matchAll(DATE)].flatMap(({ 0: text, index }) => {
    const [before = '', behind = ''] = [
      line.slice(0, index).split(CLAUSE_END).at(-1),
      line.slice(index + text.length).split(CLAUSE_END)[0],
    ];
    const day = dayOf(text, fiscalYear);
    return day && DONE.test(before + behind) && !/^[-—~至到]/.test(behind)
      ? [{ day, text, clause: before + text + behind }]
      : [];
  });
}
