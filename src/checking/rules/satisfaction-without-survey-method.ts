import type { Plan } from '../../model/plan.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator, onProject, type Words } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isOwnStaff, isSatisfaction } from '../satisfaction.ts';

const METHOD =
  /(问卷|调查|抽样|抽查|随机|测评|评估系统|评价系统|评价器|扫码|回访|访谈|走访|座谈|样本|热线|电话|第三方|投票|打分|评议)/;

/**
 * A satisfaction figure needs a survey. Found where neither name, description, basis nor any further column says how it is asked; complaints
 * are counted and need none. Several lines of one project are told once. What is not satisfaction at all, and asking the own staff, are other rules' findings.
 */
export const satisfactionWithoutSurveyMethod: Rule = {
  id: 'satisfaction-without-survey-method',
  topic: 'class',
  reviewPoint: 'conditions',
  title: { zh: '满意度没有说明调查方式', en: 'Satisfaction without a survey method' },
  severity: 'hint',
  cites: [guide2021.satisfactionWhenApplicable, guide2021.dataSources],
  explanation: {
    zh: '满意度要靠调查取得，应在描述或依据中说明问卷、回访、评价器等方式。投诉类指标、名称不是满意度的、调查本单位人员的（另有一条）不提出。一个项目有几项的，合并提出一次。',
    en: 'Satisfaction is had by asking: description or basis names the method. Complaints and lines that are not satisfaction are left alone. Several lines of a project are told once.',
  },
  *check(plan) {
    const { projects, department } = viewOf(plan);
    for (const project of projects) {
      const lines = project.indicators.filter((line) => !line.repeatsAnnual && lacksMethod(line, plan));
      const [first] = lines;
      if (!first || new Set(lines.map(({ name }) => name)).size < 2) yield* lines.slice(0, 1).map(onLine);
      else yield onProject(project, 'indicators', wordsOf(first, lines), namesOf(lines));
    }
    yield* department.filter((line) => !line.repeatsAnnual && lacksMethod(line, plan)).map(onLine);
  },
  examples: {
    accept: [
      {
        name: '描述写明问卷',
        plan: planWith(line('服务对象满意度指标', '群众满意度', '≥90%', { description: '发放问卷不少于100份' })),
      },
      {
        name: '依据写明回访',
        plan: planWith(line('服务对象满意度指标', '企业满意度', '≥90%', { basis: '电话回访记录' })),
      },
      { name: '投诉不用调查', plan: planWith(line('服务对象满意度指标', '有效投诉次数', '≤2次')) },
    ],
    reject: [
      {
        name: '同一项目的几项只提一次',
        plan: planWith(
          line('服务对象满意度指标', '游客满意度', '≥90%'),
          line('服务对象满意度指标', '沿线居民满意度', '≥90%', { actual: '93%' }),
        ),
        findings: 1,
      },
      {
        name: '中期、年度同一名称只写一遍',
        plan: planWith(
          line('服务对象满意度指标', '游客满意度', '≥90%', { horizon: 'midterm' }),
          line('满意度指标', '游客满意度', '≥90%'),
        ),
        findings: 1,
      },
      { name: '没有方式', plan: planWith(line('服务对象满意度指标', '群众满意度', '≥90%')), findings: 1 },
      {
        name: '描述只重复名称',
        plan: planWith(line('满意度指标', '企业满意度', '≥95%', { description: '企业对服务的满意度' })),
        findings: 1,
      },
    ],
  },
};

/** Whether a line is a measured satisfaction that nowhere says how it is asked. */
function lacksMethod(view: IndicatorView, plan: Plan): boolean {
  const { indicator, level2, numbers, name } = view;
  if (level2 !== 'satisfaction' || numbers.length === 0 || /投诉/.test(name)) return false;
  if (!isSatisfaction(view) || isOwnStaff(view, plan.department.name)) return false;
  const { level3, description, basis, further } = indicator;
  return !METHOD.test([level3, description, basis, ...Object.values(further ?? {})].join(''));
}

const namesOf = (lines: readonly IndicatorView[]): string =>
  lines.map(({ indicator }) => `「${shorten(indicator.level3)}」`).join('');

/** What is wrong with some lines, by the first of them: a year that is over lacks the source of its figure, one to come the plan for it. */
function wordsOf(first: IndicatorView, lines: readonly IndicatorView[]): Words {
  const names = namesOf(lines);
  const english = lines.map(({ indicator }) => `“${shorten(indicator.level3)}”`).join(', ');
  if ((first.indicator.actual ?? '').trim() !== '')
    return {
      message: {
        zh: `${names}没有说明怎样调查（问卷、回访、评价器等），实际完成值查不到来源。`,
        en: `Of ${english} nothing says how it was surveyed: the actual value has no source.`,
      },
      remedy: {
        zh: '在佐证材料或说明中写明调查对象、方式和收回的份数。',
        en: 'Say in the evidence or notes who was asked, how, and how many answered.',
      },
    };
  const { description, basis } = first.indicator;
  const where = description === undefined && basis === undefined ? '填报说明' : '绩效指标描述或依据';
  return {
    message: {
      zh: `${names}没有说明怎样调查（问卷、回访、评价器等），年末没有数据来源。`,
      en: `Of ${english} nothing says how it is surveyed: there will be no data at year end.`,
    },
    remedy: {
      zh: `在${where}中写明调查对象、方式和份数，并列入工作安排。`,
      en: 'Say in the description, basis or notes who is asked, how and how many, and plan for it.',
    },
  };
}

const onLine = (view: IndicatorView) => onIndicator(view, 'level3', wordsOf(view, [view]));
