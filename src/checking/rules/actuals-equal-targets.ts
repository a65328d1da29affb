import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { achievedOf } from '../achieved.ts';
import { onProject } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** Fewer lines can agree by chance. */
const FROM = 4;

/** Where every number reached is exactly the number aimed at, the column was copied. Shares of 100 % and exact targets can be met exactly and do not count. */
export const actualsEqualTargets: Rule = {
  id: 'actuals-equal-targets',
  topic: 'self-evaluation',
  title: { zh: '实际完成值全部等于指标值', en: 'Every actual equals its target' },
  severity: 'warning',
  cites: [evaluation2020.evidence],
  explanation: {
    zh: '四项以上定量指标的实际完成值与指标值分毫不差，多半是照抄。本来就只能正好完成的（100%、“＝”）不计。',
    en: 'Four or more actuals that equal their targets exactly were mostly copied. Lines that can only be met exactly do not count.',
  },
  *check(plan) {
    for (const view of viewOf(plan).tables) {
      const filled = view.indicators.flatMap(({ indicator }) => {
        const achieved = achievedOf(indicator);
        const exact =
          achieved && (achieved.target.op === '=' || (achieved.target.unit === '%' && achieved.wanted.equals(100)));
        return achieved && !exact ? [achieved] : [];
      });
      if (filled.length < FROM || filled.some(({ wanted, actual }) => !wanted.equals(actual))) continue;
      yield onProject(view, 'indicators', {
        message: {
          zh: `「${view.label}」的 ${filled.length} 项定量指标，实际完成值与指标值完全相同，可能照抄。`,
          en: `All ${filled.length} actual values of “${view.label}” equal their targets; they may have been copied.`,
        },
        remedy: {
          zh: '按台账、凭证、问卷等记录重新填写，并附佐证材料。',
          en: 'Fill in what the records show and attach the evidence.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '有出入',
        plan: planWith(
          filled('≥100公里', '103公里'),
          filled('≥4次', '4次'),
          filled('≥90%', '92%'),
          filled('≤6小时', '5小时'),
        ),
      },
      { name: '只有三项', plan: planWith(filled('≥100公里', '100公里'), filled('≥4次', '4次'), filled('≥90%', '90%')) },
    ],
    reject: [
      {
        name: '四项全同',
        plan: planWith(
          filled('≥100公里', '100公里'),
          filled('≥4次', '4次'),
          filled('≥90%', '90%'),
          filled('≤6小时', '6小时'),
        ),
        findings: 1,
      },
      {
        name: '五项全同',
        plan: planWith(
          filled('≥1公里', '1公里'),
          filled('≥4次', '4'),
          filled('≥90%', '90%'),
          filled('≥95%', '95%'),
          filled('≥2份', '2份'),
        ),
        findings: 1,
      },
    ],
  },
};

function filled(target: string, actual: string) {
  return line('数量指标', `指标${target}`, target, { actual });
}
