import type { Bilingual } from '../../base/bilingual.ts';
import { gradeNames } from '../../model/grade.ts';
import type { Level1 } from '../../model/indicator-class.ts';
import type { RegionScoring } from '../../model/region-profile.ts';
import { printCitation } from '../../regulations/print-citation.ts';
import { profiles } from '../../regulations/profiles/profiles.ts';
import { percentOf, regionScoringOf } from '../../regulations/profiles/region-scoring.ts';
import type { Parameter, RuleProfile, TierBounds } from '../../regulations/profiles/rule-profile.ts';

/** One parameter of a profile in words, with the clauses it rests on. */
export interface ProfileLine {
  readonly name: Bilingual;
  readonly value: Bilingual;
  readonly citations: readonly Bilingual[];
}

/** A built-in profile; `scoring` is what a region starts from that takes it over. */
export interface ProfileView {
  readonly id: string;
  readonly version: string;
  readonly region: string;
  readonly from: number;
  readonly title: Bilingual;
  readonly lines: readonly ProfileLine[];
  readonly scoring: RegionScoring;
}

/** Every scoring profile of a region and year as a person reads it. */
export function listProfiles(): readonly ProfileView[] {
  return profiles.map((profile) => {
    const { id, version, region, from, title } = profile;
    return { id, version, region, from, title, lines: linesOf(profile), scoring: regionScoringOf(profile) };
  });
}

const level1Names: Readonly<Record<Level1, Bilingual>> = {
  cost: { zh: '成本', en: 'cost' },
  output: { zh: '产出', en: 'output' },
  benefit: { zh: '效益', en: 'benefit' },
  satisfaction: { zh: '满意度', en: 'satisfaction' },
};
const choices: Readonly<Record<string, Bilingual>> = {
  reach: { zh: '达到即得满分', en: 'full points when reached' },
  exact: { zh: '须恰好相等', en: 'exactly or nothing' },
  linear: { zh: '按超出比例扣分，超一倍为 0', en: 'falls with the excess, 0 from twice the target' },
  inverse: { zh: '按目标值÷实际值', en: 'target over actual' },
  move: { zh: '满意度分值并入效益', en: 'satisfaction’s weight goes to benefit' },
  rescale: { zh: '其余指标按比例放大', en: 'the others are rescaled' },
};

/** Every parameter of a profile in words. */
export function linesOf(profile: RuleProfile): readonly ProfileLine[] {
  const { execution, level1, declaredSum, equal, overrun, tiers, overAchievement, notApplicable } = profile;
  const { satisfactionBands, grades, lights } = profile;
  const { weight, reasonBelow } = execution.value;
  const { noteFrom, reasonFrom } = overAchievement.value;
  const { redBelow, yellowBelow, deadlineDays } = lights.value;
  return [
    line(both('预算执行率', 'Execution rate'), execution, {
      zh: `${weight} 分；低于 ${reasonBelow}% 须说明原因`,
      en: `${weight} points; a reason below ${reasonBelow}%`,
    }),
    line(both('一级指标分值', 'Weights of level 1'), level1, namesOf(Object.entries(level1.value), level1Names, ' ')),
    line(both('指标分值合计', 'Sum of weights'), declaredSum, same(declaredSum.value)),
    line(both('“＝”的指标', 'Targets with ='), equal, choice(equal.value)),
    line(both('超出上限（≤）', 'Beyond a ceiling (≤)'), overrun, choice(overrun.value)),
    line(both('定性指标', 'Qualitative lines'), tiers, tiersOf(tiers.value)),
    line(both('超额完成', 'Over-achievement'), overAchievement, {
      zh: `${noteFrom}% 起提示，${reasonFrom}% 起须说明原因`,
      en: `noted from ${noteFrom}%, a reason from ${reasonFrom}%`,
    }),
    line(both('不适用的指标', 'Lines that do not apply'), notApplicable, choice(notApplicable.value)),
    ...(satisfactionBands
      ? [line(both('满意度', 'Satisfaction'), satisfactionBands, bandsOf(satisfactionBands.value))]
      : []),
    line(
      both('等级', 'Grades'),
      grades,
      namesOf(
        grades.value.map(({ grade, from }) => [grade, from] as const),
        gradeNames,
        ' ≥',
      ),
    ),
    line(both('监控灯', 'Lights'), lights, {
      zh: `进度低于 ${redBelow}% 红灯，低于 ${yellowBelow}% 黄灯；期限前 ${deadlineDays} 天仍未完成的黄灯`,
      en: `red below ${redBelow}% of the pace, yellow below ${yellowBelow}%; yellow from ${deadlineDays} days before a deadline`,
    }),
  ];
}

const percent = (share: string): string => `${percentOf(share)}%`;

function tiersOf({ achieved, partly }: Readonly<Record<'achieved' | 'partly', TierBounds>>): Bilingual {
  const [from, half] = [percent(achieved.least), percent(partly.least)];
  return {
    zh: `达成 ${from} 起，部分达成 ${half} 起，以下为未达成`,
    en: `achieved from ${from}, partly from ${half}, missed below`,
  };
}

function bandsOf(bands: readonly { readonly from: string; readonly share: string }[]): Bilingual {
  const each = bands.map(({ from, share }) => `≥${from}% → ${percent(share)}`);
  return { zh: `按区间得分：${each.join('，')}`, en: `by bands: ${each.join(', ')}` };
}

function line(name: Bilingual, { cites }: Parameter<unknown>, value: Bilingual): ProfileLine {
  const citations = cites.map((one) => ({ zh: printCitation(one, 'zh'), en: printCitation(one, 'en') }));
  return { name, value, citations };
}

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const same = (text: string): Bilingual => ({ zh: text, en: text });
const choice = (id: string): Bilingual => choices[id] ?? same(id);

function namesOf<K extends string>(
  entries: readonly (readonly [string, string])[],
  names: Readonly<Record<K, Bilingual>>,
  between: string,
): Bilingual {
  const words = (language: 'zh' | 'en'): string =>
    entries.map(([id, value]) => `${names[id as K][language]}${between}${value}`).join(language === 'zh' ? '，' : ', ');
  return { zh: words('zh'), en: words('en') };
}
