import { measures2015 } from '../../regulations/measures2015.ts';
import { onText } from '../draft.ts';
import { examplePlan, planOf } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { textsOf } from '../plan-texts.ts';
import type { Rule } from '../rule.ts';

const NEXT_YEAR = /明年|下一年度?|来年/;

/** "明年" in the goals of a year: taken over from the outlook of a work report. Where it names what a later year needs ("为明年…打基础") it passes. */
export const goalSpeaksOfNextYear: Rule = {
  id: 'goal-speaks-of-next-year',
  topic: 'text',
  reviewPoint: 'clarity',
  title: { zh: '年度目标写“明年”', en: 'Annual goal speaks of "next year"' },
  severity: 'hint',
  cites: [measures2015.goalsPointed],
  explanation: {
    zh: '年度目标说本年的任务，写“明年”“下一年”的多半是从上年工作总结抄来，分不清指哪一年。“为明年……打基础”“列入明年计划”不提出。',
    en: 'Goals of a year that speak of “明年” were mostly taken from last year’s report. Preparing for next year passes.',
  },
  *check(plan) {
    for (const piece of textsOf(plan)) {
      if (piece.part !== 'goal' || /midtermGoals?\b/.test(piece.subject)) continue;
      const match = NEXT_YEAR.exec(piece.text);
      if (!match || /(为|列入|纳入|结转|准备|至|到)[^，。；]{0,4}$/.test(piece.text.slice(0, match.index))) continue;
      const around = shorten(clauseAt(piece.text, match.index), 24);
      yield onText(piece, match[0], {
        message: {
          zh: `年度目标写有「${around}」，分不清指本年还是下一年。`,
          en: `The annual goal says “${around}”: it is unclear which year is meant.`,
        },
        remedy: {
          zh: '写明年份，并检查整段是否照抄上年总结。',
          en: 'Name the year and check whether the passage was copied.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '本年任务', plan: planOf({ goals: ['今年完成桥梁检测40座'] }) },
      { name: '为明年打基础', plan: planOf({ goals: ['完成勘察设计，为明年开工打基础'] }) },
    ],
    reject: [
      { name: '围绕明年', plan: examplePlan({ overallGoal: '围绕明年重点路段加强值班巡查。' }), findings: 1 },
      { name: '下一年度', plan: planOf({ goals: ['下一年度养护里程达到120公里'] }), findings: 1 },
    ],
  },
};

/** The clause that stands at a place of a text, from one mark to the next. */
function clauseAt(text: string, index: number): string {
  const before =
    text
      .slice(0, index)
      .split(/[，。；：、\s]/)
      .at(-1) ?? '';
  return before + (text.slice(index).split(/[，。；：、\s]/)[0] ?? '');
}
