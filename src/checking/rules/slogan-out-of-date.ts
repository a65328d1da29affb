import { measures2015 } from '../../regulations/measures2015.ts';
import { anyDatedPhrase, datedPhrases } from '../dated-phrases.ts';
import { onText } from '../draft.ts';
import { examplePlan } from '../example-plan.ts';
import { textsOf } from '../plan-texts.ts';
import type { Draft, Rule } from '../rule.ts';

/**
 * Congresses, plans and campaigns of past years in this year's goals are a sign of copied text. Only phrases with public dates are
 * known (dated-phrases.ts). "…以来" looks back on purpose, and bases quote documents of any year: both are left alone.
 */
export const sloganOutOfDate: Rule = {
  id: 'slogan-out-of-date',
  topic: 'text',
  reviewPoint: 'clarity',
  title: { zh: '提法过时', en: 'Phrase out of date' },
  severity: 'warning',
  cites: [measures2015.goalsPointed],
  explanation: {
    zh: '以往年度的会议、规划、主题教育作为当前任务写进本年目标，多半是照抄上年文本。只核对日期公开的提法；“……以来”和依据栏引用的文件不提出；没有年度的文件列入未检查。',
    en: 'Congresses, plans and campaigns of past years presented as current. Only phrases with public dates are known; "since …" and cited documents pass.',
  },
  *check(plan): Iterable<Draft> {
    const year = plan.fiscalYear;
    const said = new Set<string>();
    for (const piece of textsOf(plan)) {
      if (piece.part === 'basis' || !anyDatedPhrase.test(piece.text)) continue;
      for (const { phrase, lastYear, since } of datedPhrases) {
        const match = phrase.exec(piece.text);
        if (
          !match ||
          /^(以来|后|召开)/.test(piece.text.slice(match.index + match[0].length)) ||
          match[0].endsWith('以来')
        )
          continue;
        if (year === undefined) {
          yield {
            subject: piece.subject,
            label: piece.label,
            ...(piece.at && { at: piece.at }),
            notChecked: UNKNOWN_YEAR,
          };
          return;
        }
        if (year <= lastYear || said.has(`${piece.subject}${match[0]}`)) continue;
        said.add(`${piece.subject}${match[0]}`);
        yield onText(piece, match[0], {
          message: {
            zh: `${year} 年度的文本仍写「${match[0]}」，${since.zh}。`,
            en: `The text for ${year} still speaks of “${match[0]}”: ${since.en}.`,
          },
          remedy: {
            zh: '按本年度的部署改写，并检查整段是否照抄往年。',
            en: 'Word it for this year and check whether the passage was copied.',
          },
        });
      }
    }
  },
  examples: {
    accept: [
      {
        name: '当年的提法',
        plan: examplePlan({ fiscalYear: 2020, overallGoal: '深入贯彻党的十九届四中全会精神，加强公路养护。' }),
      },
      { name: '回顾性提法', plan: examplePlan({ fiscalYear: 2025, overallGoal: '总结党的十九大以来公路建设经验。' }) },
      { name: '年度不明', plan: examplePlan({ overallGoal: '贯彻十九届四中全会精神', ...{ fiscalYear: 2022 } }) },
    ],
    reject: [
      {
        name: '2024 年写疫情常态化防控',
        plan: examplePlan({ fiscalYear: 2024, overallGoal: '做好新冠肺炎疫情常态化防控，保障公路畅通。' }),
        findings: 1,
      },
      {
        name: '2025 年写十九届四中全会',
        plan: examplePlan({ fiscalYear: 2025, overallGoal: '深入学习贯彻党的十九届四中全会精神，加强公路养护。' }),
        findings: 1,
      },
      {
        name: '2022 年开展 2019 年的主题教育',
        plan: examplePlan({ fiscalYear: 2022, safeguards: ['把开展“不忘初心、牢记使命”主题教育与养护工作相结合。'] }),
        findings: 1,
      },
    ],
  },
};

const UNKNOWN_YEAR = {
  zh: '文件没有写明年度，不能判断提法是否过时。',
  en: 'The paper does not state its year, so it cannot be told whether phrases are out of date.',
};
