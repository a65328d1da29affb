import type { Plan } from '../../model/plan.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onText } from '../draft.ts';
import { examplePlan, line, planOf, planWith } from '../example-plan.ts';
import { type PlanText, resultTextsOf, textsOf } from '../plan-texts.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

const YEAR =
  /(?<![\d〔[（(【—–~-])(20[1-4]\d)\s*年(?!(度)?(以来|起|至|—|–|-|到|底以前|决算|实际|同期|基数|印发|出台|发布|修订|版|以前|之前|及以前|为基|完成情况|预算执行|末|底(?:的)?(?:数|水平|存量)))/g;
/** Words before a year by which it is meant as a comparison or as a date of the past or far future. */
const POINTS_ELSEWHERE =
  /(比|较|与|和|同|自|从|于|截至|截止|到|至|超过|上年|去年|底|以|—|–|~|-|、)\s*(上年)?(即)?[（(]?$/;

/**
 * A goal for 2025 that says "办好2023年…" was copied. Found are earlier years in goals, indicators and project texts that are neither a
 * comparison nor the begin or end of a span nor the number or title of a document; later years may be part of a term and are left alone.
 */
export const yearDiffersFromFiscalYear: Rule = {
  id: 'year-differs-from-fiscal-year',
  topic: 'text',
  reviewPoint: 'clarity',
  title: { zh: '文字中的年份早于预算年度', en: 'Year in the text before the fiscal year' },
  severity: 'warning',
  cites: [measures2015.goalsPointed],
  explanation: {
    zh: '本年目标里出现以前年度的任务（“办好2023年……”），完成情况只说以前年度，多半是照抄上年。比较基数、起止年份、文号、所引文件的标题、决算年份、自评的上年立项项目的名称不提出；以后年度可能属于中期目标，也不提出。',
    en: 'Tasks of an earlier year in this year’s goals, or an outcome that names only an earlier year, are mostly copied. Comparisons, spans, numbers and titles of documents, later years and the names of last year’s projects in a self-evaluation pass.',
  },
  *check(plan) {
    const { fiscalYear } = plan;
    if (fiscalYear === undefined) return;
    for (const piece of [...textsOf(plan), ...outcomesOf(plan, fiscalYear)]) {
      if (piece.part === 'basis' || piece.part === 'background' || isCarriedOver(piece, plan)) continue;
      const year = earlierYear(piece, fiscalYear);
      if (!year) continue;
      yield onText(piece, year, {
        message: {
          zh: `${fiscalYear} 年度的文字里写着「${year}」的任务，可能照抄了往年文本。`,
          en: `The text for ${fiscalYear} speaks of “${year}”; it may have been copied.`,
        },
        remedy: {
          zh: '核对并改为本年度；确指往年的（续建、尾款），写明关系。',
          en: 'Correct the year, or say how the earlier year matters.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '上年立项、本年自评的项目',
        plan: planOf({
          name: '2024年农村公路养护补助',
          indicators: [line('数量指标', '养护里程', '≥120公里', { actual: '120公里' })],
        }),
      },
      { name: '本年', plan: planOf({ goals: ['办好2025年公路安全宣传周'] }) },
      { name: '比较基数', plan: planWith(line('社会效益指标', '事故起数较2024年下降', '≥5%')) },
      {
        name: '立项依据说的是往年的文件',
        plan: planOf({ further: [{ label: '立项依据', value: '区政府2023年民生实事清单' }] }),
      },
      { name: '所引文件的标题', plan: planOf({ goals: ['按关于下达2023年养护资金的通知实施'] }) },
      {
        name: '完成情况说到上年，也说到本年',
        plan: planOf({ outcome: '2024年完成招标，2025年完成养护站建设。' }),
      },
      { name: '起止年份', plan: planOf({ goals: ['实施2023年—2025年公路提升行动'] }) },
    ],
    reject: [
      { name: '申报的项目名称写前年', plan: planOf({ name: '2023年农村公路养护补助' }), findings: 1 },
      { name: '目标写上年任务', plan: planOf({ goals: ['办好2023年公路安全宣传周'] }), findings: 1 },
      { name: '完成情况写的是上年', plan: planOf({ outcome: '2024年完成了全部养护任务。' }), findings: 1 },
      { name: '指标写前年任务', plan: examplePlan({ overallGoal: '全面完成2024年养护任务。' }), findings: 1 },
    ],
  },
};

/** The name of a project that is reported on and was named in the year before: its money was carried over. */
const isCarriedOver = ({ part, text }: PlanText, plan: Plan): boolean =>
  part === 'name' &&
  text.includes(`${(plan.fiscalYear ?? 0) - 1}年`) &&
  plan.projects.some(({ name, indicators }) => name === text && indicators.some(({ actual }) => actual));

/** What a self-evaluation tells of its year, where it does not name that year at all. */
const outcomesOf = (plan: Plan, fiscalYear: number): readonly PlanText[] =>
  viewOf(plan).tables.some(({ project }) => project.outcome)
    ? resultTextsOf(plan).filter(
        ({ subject, text }) => subject.endsWith('/outcome') && !text.includes(String(fiscalYear)),
      )
    : [];

/** The title of a document that a text cites: "关于下达2023年资金的通知", 《2023年实施方案》. */
const CITED = /关于[^，,。；;]{2,50}?(?:通知|请示|批复|函|意见|报告|决定|方案|办法)|《[^》]{2,60}》/g;

/** What stands behind the first year of a span. Blanks stand in one place each, so that many of them cost no time. */
const UP_TO_LATER = /^\s*(?:度\s*)?(?:\d{1,2}月\s*)?[-—–~至到]/;

function earlierYear({ text: printed }: PlanText, fiscalYear: number): string | undefined {
  if (!/20[1-4]\d/.test(printed)) return undefined;
  const text = printed.replace(CITED, (title) => '　'.repeat(title.length));
  for (const match of text.matchAll(YEAR)) {
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    const behind = text.slice(match.index + match[0].length);
    if (Number(match[1]) >= fiscalYear || POINTS_ELSEWHERE.test(before) || UP_TO_LATER.test(behind)) continue;
    if (/(尾款|续建|结转|欠|质保|决算|总结|自评|评价|审计|考核|上年度)/.test(printed)) continue;
    return match[0];
  }
  return undefined;
}
