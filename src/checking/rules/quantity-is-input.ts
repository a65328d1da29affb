import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { unitKind } from '../unit-kind.ts';

/** Money that is put in, as against money that people get (发放补贴金额). */
const MONEY_IN =
  /^(?:项目|专项|财政|年度|本级|计划|总)*(?:投入|安排|下达|拨付|到位|支出|使用)(?:的)?(?:.{0,6})(?:资金|经费|金额|资金总?额)$|(?:资金|经费)(?:投入|安排|下达|规模|总额|数额|支出额?|支出金额|投入金额|预算数?)$|^(?:项目|专项|年度|部门|总)*预算(?:总?金额|总?额|数|资金|规模)$/;
/** Money that goes to people or villages is what the project delivers. */
const FOR_OTHERS = /补助|补贴|奖补|奖励|救助|津贴|贴息|扶持|资助|抚恤|慰问|贷款|赔偿|补偿/;
/** The office's own people. */
const OWN_PEOPLE =
  /^(?:机关|单位|本单位|部门|局机关|全局|我局)?(?:在职|在编|在岗|编制|财政供养|工作)(?:的)?(?:人员|干部|职工|干部职工|编制)(?:数量?|人数|总数)?$|^(?:编制|在职|在编)人?数$/;

/**
 * A quantity is what is delivered. The money that is put in and the staff who are paid are what it takes. Money that others get (发放补贴金额), and people who are
 * hired for the work (辅警、护林员), are left alone.
 */
export const quantityIsInput: Rule = {
  id: 'quantity-is-input',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '以投入的资金、人员作数量指标', en: 'Input counted as a quantity' },
  severity: 'warning',
  cites: [guide2021.quantityIndicator, measures2015.goalsQuantified],
  explanation: {
    zh: '数量指标反映提供的产品或服务。投入多少资金、本单位有多少在职人员是投入，不是产出。发给群众的补贴金额，为完成工作聘用的人员（护林员、辅警）不提出。',
    en: 'A quantity is what is delivered; the money put in and the office’s own staff are inputs. Money that people get and people hired for the work are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const input = view.level2 === 'quantity' ? inputOf(view) : undefined;
      if (!input) continue;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `数量指标「${shorten(view.indicator.level3)}」说的是${input.zh}，是投入，看不出做了多少事。`,
          en: `The quantity “${shorten(view.indicator.level3)}” is ${input.en}: an input that says nothing of what is delivered.`,
        },
        remedy: {
          zh: '改为花这笔钱提供的产品或服务的数量（人次、件、公里）；资金写在成本指标。',
          en: 'Count what the money provides (people, cases, kilometres); money belongs to the cost indicators.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '提供的服务', plan: planWith(line('数量指标', '培训人次', '≥600人次')) },
      { name: '发给群众的钱', plan: planWith(line('数量指标', '发放高龄津贴金额', '≥120万元')) },
      { name: '拨给村里的奖补', plan: planWith(line('数量指标', '拨付奖补资金', '≥120万元')) },
      { name: '为工作聘用的人', plan: planWith(line('数量指标', '聘用护林员人数', '≥40人')) },
    ],
    reject: [
      { name: '投入资金', plan: planWith(line('数量指标', '投入培训资金', '≥50万元')), findings: 1 },
      { name: '预算金额', plan: planWith(line('数量指标', '项目预算金额', '=60万元')), findings: 1 },
      { name: '资金规模', plan: planWith(line('数量指标', '养护资金投入', '≥120万元')), findings: 1 },
      { name: '在职人员', plan: planWith(line('数量指标', '机关在职人员人数', '35人')), findings: 1 },
    ],
  },
};

function inputOf({ name, numbers }: IndicatorView): { readonly zh: string; readonly en: string } | undefined {
  const bare = name.replace(/\([^)]*\)$/, '');
  if (OWN_PEOPLE.test(bare)) return { zh: '本单位的人员', en: 'the office’s own staff' };
  const isMoney = numbers.some((number) => unitKind(number) === 'money');
  return isMoney && MONEY_IN.test(bare) && !FOR_OTHERS.test(bare)
    ? { zh: '投入的资金', en: 'money put in' }
    : undefined;
}
