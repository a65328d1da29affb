import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { promisesWork } from '../goal-coverage.ts';
import { shorten } from '../plain-text.ts';
import { type ProjectView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { bigramsOf, essence } from '../similarity.ts';

/**
 * Each goal is measured by some indicator. A goal counts as measured as soon as one pair of its telling characters stands in a name,
 * description or target: only goals that no indicator even mentions are found, so this rule misses much rather than accusing wrongly. Of a goal
 * of several sentences each that promises work counts for itself.
 */
export const goalWithoutIndicator: Rule = {
  id: 'goal-without-indicator',
  topic: 'plan',
  reviewPoint: 'indicator-soundness',
  title: { zh: '绩效目标没有对应指标', en: 'Goal without an indicator' },
  severity: 'hint',
  cites: [guide2021.coreGoals, measures2015.goalsQuantified],
  needsWholeTable: true,
  explanation: {
    zh: '每条绩效目标都应有指标衡量。只要有一个实义词出现在任一指标的名称、描述或指标值里就算有对应；完全没有的才提出；一条目标写了几句的，写明要做什么的句子逐句看。',
    en: 'Each goal is measured by some indicator. Only goals of which no telling word stands in any indicator are found, and single sentences that promise work.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      if (view.indicators.length === 0) continue;
      for (const [index, goal] of view.project.goals.entries()) {
        for (const sentence of unmentionedIn(goal, view)) {
          yield onProject(
            view,
            `goals/${index}`,
            {
              message: {
                zh: `绩效目标「${shorten(sentence)}」没有任何指标与它对应，年末无法说明是否实现。`,
                en: `No indicator of the project speaks of the goal “${shorten(sentence)}”.`,
              },
              remedy: {
                zh: '为这条目标补充指标，或者把目标改成指标实际衡量的内容。',
                en: 'Add an indicator for it, or word the goal as what the indicators measure.',
              },
            },
            sentence,
          );
        }
      }
    }
  },
  examples: {
    accept: [
      {
        name: '只说怎样实施的一句',
        plan: planOf({
          goals: ['检测桥梁12座，消除隐患。严格按照管理办法组织实施。'],
          indicators: [line('数量指标', '桥梁检测数量', '≥12座')],
        }),
      },
      {
        name: '有对应指标',
        plan: planOf({ goals: ['改善桥梁安全状况'], indicators: [line('质量指标', '桥梁检测合格率', '≥98%')] }),
      },
      {
        name: '描述里说到',
        plan: planOf({
          goals: ['提高路面平整度'],
          indicators: [line('质量指标', '优良率', '≥90%', { description: '路面检测优良里程占比' })],
        }),
      },
    ],
    reject: [
      {
        name: '一条目标里的一句',
        plan: planOf({
          goals: ['检测桥梁12座，消除隐患。组织非遗传承人进校园授课。'],
          indicators: [line('数量指标', '桥梁检测数量', '≥12座')],
        }),
        findings: 1,
      },
      {
        name: '毫不相干',
        plan: planOf({ goals: ['保证机关日常运转顺畅'], indicators: [line('数量指标', '桥梁检测数量', '≥10座')] }),
        findings: 1,
      },
      {
        name: '两条目标中的一条',
        plan: planOf({
          goals: ['检测桥梁隐患', '培育文明交通风尚'],
          indicators: [line('数量指标', '桥梁检测数量', '≥10座')],
        }),
        findings: 1,
      },
    ],
  },
};

/** The goal itself where nothing of it is mentioned, else those of its sentences that promise work of which nothing is. */
function unmentionedIn(goal: string, view: ProjectView): readonly string[] {
  const pairs = [...bigramsOf(essence(goal))];
  if (pairs.length < 4) return [];
  if (!isMentioned(pairs, view)) return [goal];
  if (!SENTENCE_END.test(goal.slice(0, -1))) return [];
  const sentences = goal
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  return sentences.filter((sentence) => {
    const words = [...bigramsOf(essence(sentence))];
    return words.length >= 4 && promisesWork(sentence) && !isMentioned(words, view);
  });
}

const SENTENCE_END = /[。；;\n]/;

/** Whether a pair of characters stands in any indicator; the first of them mostly tells. */
const isMentioned = (pairs: readonly string[], { indicators }: ProjectView): boolean =>
  indicators.some(({ indicator: { level3, description, target } }) =>
    [level3, description, target.text].some((text) => {
      const said = bigramsOf(essence(text ?? ''));
      return pairs.some((pair) => said.has(pair));
    }),
  );
