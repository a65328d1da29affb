import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject } from '../draft.ts';
import { planOf } from '../example-plan.ts';
import { onlyDividesMoney, onlyNamesExpenses } from '../money-breakdown.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { letters, similarity } from '../similarity.ts';

/** From this likeness on the goal is the purpose in the same words. */
const SAME_WORDS = 0.8;
/** How much of the longer text the shorter one has to be, without the words that speak of spending. */
const NEARLY_ALL = 0.9;

/** How the money is divided, behind what it is for. */
const PARTS = /[，,；;。]\s*其中[:：]?[^。]*\d.*$/s;

/** Whether two texts are nearly the same, be it but for the words by which they say that money is spent. */
function isSame(purpose: string, goal: string): boolean {
  if (similarity(purpose, goal) >= SAME_WORDS) return true;
  const [short = '', long = ''] = [usedFor(purpose), usedFor(goal)].sort((a, b) => a.length - b.length);
  return short.length >= long.length * NEARLY_ALL && long.includes(short);
}

/** A text without the words by which it says that money is spent. */
const usedFor = (text: string): string =>
  letters(text).replace(/本?项目|资金|经费|主要|用于|支付|保障|支出|确保|安排/g, '');

/**
 * The use of funds says what money is spent on, the goal what comes of it. Found where both texts are nearly equal, and where the goal does nothing
 * but divide the money among expenses. A goal that says anything else beside its amounts is left alone.
 */
export const goalRepeatsPurpose: Rule = {
  id: 'goal-repeats-purpose',
  topic: 'plan',
  reviewPoint: 'clarity',
  title: { zh: '绩效目标照抄资金用途', en: 'Goal repeats the use of funds' },
  severity: 'warning',
  cites: [measures2015.goalsPointed, guide2021.coreGoals],
  explanation: {
    zh: '资金用途说钱花在哪里，绩效目标说花钱得到什么。两段文字基本相同时提出；目标只把资金分到各项支出（“用于人员经费10万元，公用经费5万元”）、只列费用名称的也提出，金额之外还说到做什么、为了什么的不提出。',
    en: 'The use of funds says what money is spent on, the goal what comes of it. Nearly equal texts are found, and goals that only divide the money.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      const purpose = (view.project.purpose ?? '').replace(PARTS, '');
      const goal = view.project.goals.join('').replace(/(^|\s)(目标)?\d+[.、:：]?/g, '');
      const goals = view.project.goals.join('\n');
      const isMoney = onlyDividesMoney(goals);
      const isUse = onlyNamesExpenses(goals);
      const isPurpose = letters(purpose).length >= 4 && letters(goal).length >= 4 && isSame(purpose, goal);
      if (!isMoney && !isUse && !isPurpose) continue;
      const words = shorten(view.project.goals[0] ?? '');
      yield onProject(
        view,
        'goals/0',
        {
          message: {
            zh: `绩效目标「${words}」${isMoney ? '只把资金分到各项支出' : isUse ? '只列了要支付的费用' : '与资金用途的文字基本相同'}，只说花在哪里，没有说得到什么。`,
            en: `The goal “${words}” ${isMoney ? 'only divides the money' : isUse ? 'only names what is paid for' : 'repeats the use of funds'}: it says what is paid for, not what comes of it.`,
          },
          remedy: {
            zh: '写明年内要完成的数量、达到的标准和带来的变化。',
            en: 'State what will be delivered, to what standard, and what changes.',
          },
        },
        view.project.goals[0],
      );
    }
  },
  examples: {
    accept: [
      {
        name: '目标说明成果',
        plan: planOf({ purpose: '农村公路日常养护', goals: ['养护120公里，路面优良率达到90%'] }),
      },
      {
        name: '说钱，也说做成什么',
        plan: planOf({ goals: ['投入20万元用于桥梁维修，完成12座桥梁加固，保障通行安全。'] }),
      },
      { name: '发给谁多少', plan: planOf({ goals: ['为1200名残疾人发放补贴，每人每月80元，共115.2万元。'] }) },
      { name: '用于做成一件事', plan: planOf({ goals: ['用于解决沿线群众出行难，改善12个村的道路条件。'] }) },
      { name: '没有用途', plan: planOf({ goals: ['推动全县公路养护工作'] }) },
    ],
    reject: [
      {
        name: '总投资分到各项',
        plan: planOf({ goals: ['项目总投资10万元，用于材料费6万元、人工费4万元。'] }),
        findings: 1,
      },
      {
        name: '只列费用',
        plan: planOf({ goals: ['1.主要用于演出费、宣传册印刷费和差旅费。'] }),
        findings: 1,
      },
      {
        name: '完全相同',
        plan: planOf({ purpose: '推动全县公路养护工作', goals: ['1.推动全县公路养护工作'] }),
        findings: 1,
      },
      {
        name: '只把钱分到各项',
        plan: planOf({ goals: ['用于人员经费10万元，公用经费5万元'] }),
        findings: 1,
      },
      {
        name: '先写总额，再列各项',
        plan: planOf({ goals: ['项目资金28.5万元，其中：人员补贴18万元，办公费6.5万元，宣传费4万元。'] }),
        findings: 1,
      },
      {
        name: '分条列各项',
        plan: planOf({ goals: ['1.电费120万元；', '2.维修材料费26万元；', '3.人工费10万元。'] }),
        findings: 1,
      },
      {
        name: '用途后面还写了金额怎样分',
        plan: planOf({
          purpose: '用于10支驻村工作队补助及工作经费，其中补助36万元，工作经费4万元',
          goals: ['用于10支驻村工作队补助及工作经费。'],
        }),
        findings: 1,
      },
      {
        name: '只多几个字',
        plan: planOf({
          purpose: '开展公路巡查，承担桥梁检测、标志标线维护、路域环境整治等具体工作。',
          goals: ['1.指导各乡镇开展公路巡查，承担桥梁检测、标志标线维护、路域环境整治等具体工作。'],
        }),
        findings: 1,
      },
    ],
  },
};
