import type { Bilingual } from '../../base/bilingual.ts';
import type { Plan } from '../../model/plan.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { isSpendingByTheRules } from '../compliance.ts';
import { onIndicator } from '../draft.ts';
import { line, planOf, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * That money is spent and things are bought by the rules is a duty, not the quality of what is delivered. Compliance of the delivered thing (检测合规率) is
 * left alone, and so is procurement where it is what the office delivers.
 */
export const qualityIsCompliance: Rule = {
  id: 'quality-is-compliance',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '以资金使用合规作质量指标', en: 'Spending by the rules as a quality indicator' },
  severity: 'warning',
  cites: [guide2021.qualityIndicator],
  explanation: {
    zh: '经费支出、采购程序合规和管理制度执行是管理要求，不反映所提供产品或服务的质量。产品、服务本身合规、合格的不提出，公共资源交易、采购中心的采购程序也不提出。',
    en: 'Lawful spending and buying, and keeping the rules of management, is a duty and says nothing of the quality delivered. Compliance of what is delivered is left alone, be it procurement.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level2 !== 'quality') continue;
      const duty = dutyOf(view, plan);
      if (!duty) continue;
      const { zh, en } = duty;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `质量指标「${shorten(view.indicator.level3)}」说的是${zh}，不反映产品或服务的质量。`,
          en: `The quality indicator “${shorten(view.indicator.level3)}” is about ${en}, not about what is delivered.`,
        },
        remedy: {
          zh: '换成产出的质量标准，例如合格率、达标率、准确率。',
          en: 'Name a standard of the output: pass rate, accuracy.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '产出的质量', plan: planWith(line('质量指标', '工程验收合格率', '100%')) },
      { name: '采购来的东西合格', plan: planWith(line('质量指标', '采购设备验收合格率', '≥98%')) },
      {
        name: '采购正是它的服务',
        plan: planOf({
          unit: '云川县公共资源交易中心',
          indicators: [line('质量指标', '政府采购程序合规率', '≥98%')],
        }),
      },
      { name: '产品合规', plan: planWith(line('质量指标', '标志标线设置合规率', '≥98%')) },
    ],
    reject: [
      { name: '财务制度执行', plan: planWith(line('质量指标', '财务管理制度执行率', '100%')), findings: 1 },
      {
        name: '经费支出合规性',
        plan: planWith(line('质量指标', '经费支出合规性', '严格执行相关财经法规')),
        findings: 1,
      },
      { name: '采购程序合规', plan: planWith(line('质量指标', '采购程序合规率', '100%')), findings: 1 },
      { name: '招标规范', plan: planWith(line('质量指标', '招投标程序规范性', '规范')), findings: 1 },
      { name: '遵守纪律', plan: planWith(line('质量指标', '严格执行财经纪律', '100%')), findings: 1 },
      { name: '管理制度执行', plan: planWith(line('质量指标', '项目管理制度执行情况', '严格执行')), findings: 1 },
      { name: '手续完备', plan: planWith(line('质量指标', '资金拨付手续完备', '完备')), findings: 1 },
      { name: '没有违规', plan: planWith(line('质量指标', '资金管理违规率', '=0%')), findings: 1 },
      { name: '资金专款专用', plan: planWith(line('质量指标', '资金专款专用率', '100%')), findings: 1 },
    ],
  },
};

/** By which rules money is spent, things are bought or the office is run, where the line says no more; undefined for others. */
function dutyOf(view: IndicatorView, plan: Plan): Bilingual | undefined {
  if (BUYING_BY_THE_RULES.test(view.name))
    return sellsBuying(view, plan) ? undefined : { zh: '采购程序合规', en: 'lawful buying' };
  if (isSpendingByTheRules(view)) return { zh: '资金使用合规', en: 'lawful spending' };
  return RULES_KEPT.test(view.name) ? { zh: '管理制度执行', en: 'keeping the rules of management' } : undefined;
}

/** "项目管理制度执行情况": how the project is run. */
const RULES_KEPT =
  /^(?:项目|单位|内部|各项|相关|有关)*(?:管理|规章|内控|内部控制)制度(?:的)?(?:执行|落实|遵守)(?:情况|率|有效性|规范性)?$/;

/** 采购程序合规, 招投标规范; not what was bought (采购设备合格率). */
const BUYING_BY_THE_RULES =
  /(?:采购|招标|招投标)(?:程序|流程|过程|手续|行为|活动|执行|工作)*(?:合规|合法|规范)(?:性|率|化|程度)?$/;

/** Offices that buy for others: to them the procedure is the service. */
const sellsBuying = ({ project }: IndicatorView, plan: Plan): boolean =>
  /公共资源|采购中心|交易中心|招投标/.test(`${project?.unit ?? ''}${plan.department.name}`);
