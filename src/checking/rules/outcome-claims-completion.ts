import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { achievedOf, isMet } from '../achieved.ts';
import { onProject } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { isLate } from '../late.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** Words that say that nothing is left to do. */
const ALL_DONE =
  /(?:目标|任务|工作|指标)[^，,。；;]{0,8}(?:全部|均已?|全面|圆满|如期|已全部|百分之百|100%)(?:按[时期])?(?:完成|实现|达到|达成)|(?:全部|全面|圆满|如期)(?:完成|实现)(?:了)?[^，,。；;]{0,10}(?:目标|任务|指标|各项工作)|^(?:已)?(?:全部|圆满|全面)(?:按[时期])?完成[。]?$/;
/** Words that take it back. */
const EXCEPT = /除.{1,20}外|未完成|没有完成|基本|部分/;
/** With so many names the message stays readable. */
const MOST_NAMED = 3;

/** An outcome that says all goals were met beside lines that were missed. "基本完成", and one that names what is missing, are left alone. */
export const outcomeClaimsCompletion: Rule = {
  id: 'outcome-claims-completion',
  topic: 'self-evaluation',
  title: { zh: '完成情况写全部完成而有指标没有完成', en: 'Outcome claims completion beside missed targets' },
  severity: 'warning',
  cites: [evaluation2020.evidence, evaluation2020.deviation],
  explanation: {
    zh: '“实际完成情况”写目标全部完成，指标表里却有实际完成值没有达到指标值（或晚于时点）的，两处矛盾。写“基本完成”、写明哪些没有完成的不提出。',
    en: 'An outcome that says all was done contradicts lines that were missed or late. “基本完成” and outcomes that name what is missing are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).tables) {
      const { outcome } = view.project;
      if (!outcome || EXCEPT.test(outcome)) continue;
      const claim = ALL_DONE.exec(outcome.trim())?.[0];
      if (claim === undefined) continue;
      const missed = view.indicators.filter((each) => isMissed(each, plan.fiscalYear));
      if (missed.length === 0) continue;
      const named = missed.slice(0, MOST_NAMED).map(({ indicator }) => `「${shorten(indicator.level3)}」`);
      const more = missed.length > MOST_NAMED ? '等' : '';
      yield onProject(
        view,
        'outcome',
        {
          message: {
            zh: `完成情况写「${shorten(claim)}」，但${named.join('')}${more} ${missed.length} 项指标没有达到指标值。`,
            en: `The outcome claims “${shorten(claim)}”, but ${missed.length} targets were missed: ${named.join('')}.`,
          },
          remedy: {
            zh: '按实际改写完成情况，写明哪些没有完成、差多少、为什么；实际完成值填错的，改正。',
            en: 'Say what was not done, by how much and why, or correct the actual values.',
          },
        },
        claim,
      );
    }
  },
  examples: {
    accept: [
      { name: '确实全部完成', plan: told('年度目标全部完成。', '126公里') },
      { name: '写明哪些没有完成', plan: told('除养护里程外，年度任务全部完成。', '90公里') },
      { name: '写基本完成', plan: told('基本完成年度目标。', '90公里') },
    ],
    reject: [
      {
        name: '四项没有达到，只点三项',
        plan: planOf({
          outcome: '年度目标全部完成。',
          indicators: ['养护里程', '巡查里程', '绿化里程', '标线里程'].map((name) =>
            line('数量指标', name, '≥120公里', { actual: '90公里' }),
          ),
        }),
        findings: 1,
      },
      { name: '目标全部完成', plan: told('年度目标全部完成，群众反映良好。', '90公里'), findings: 1 },
      { name: '圆满完成任务', plan: told('圆满完成年度养护任务。', '90公里'), findings: 1 },
    ],
  },
};

function isMissed({ indicator }: IndicatorView, fiscalYear: number | undefined): boolean {
  const achieved = achievedOf(indicator);
  return isLate(indicator, fiscalYear) || (achieved !== undefined && !isMet(achieved));
}

function told(outcome: string, actual: string) {
  return planOf({ outcome, indicators: [line('数量指标', '农村公路养护里程', '≥120公里', { actual })] });
}
