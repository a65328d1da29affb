import { oneOf } from '../../base/words.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isFiller } from '../filler.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isCountedBenefit } from '../unit-kind.ts';

const DEGREE = new RegExp(
  [
    '^(?:(?:经济|社会|生态|环境)?(?:效果|效益|成效|作用|影响)(?:程度)?)?',
    `(${oneOf('进一步 巩固 继续 不断 持续 显著 明显 有效 逐步 大幅 稳步 切实 较 基本 可 长期 得到 有所 更加 日益 日趋 很 非常 全面 已')})*`,
    `(${oneOf(
      '提升 提高 增强 加强 改善 扩大 优化 促进 推动 影响 降低 减少 下降 好转',
      '高 强 大 好 明显 显著 良好 优良 长期 长远 深远 久远 有效 巩固',
      '提供保障 保障 稳定 发展 丰富 浓厚 改观 维护 维持 减轻 延长 加快 持续 提质',
    )})`,
    '(中|效果|影响|作用|明显|显著)?$',
    `|^(?:进一步|不断|持续|逐步|逐渐|日趋|日益|有效|明显|得到|有所|更加|基本|较|稳步|有力)+(?:${oneOf('健全 完善 规范 缓解 满足 增长 带动 保障 向好 畅通 便利 和谐')})$`,
    '|^(?:正面|积极|有力|强有?力|有效|良好)(?:支撑|支持|促进|引导|推动)(?:作用)?$',
    '|^(?:有一?定?|产生|具有|形成)?(?:一定|积极|较大|正面|良好)的?(?:影响|作用|效益|效果)$|^(?:达到|符合)预期(?:的?(?:效果|目标|要求))?$',
  ].join(''),
);

/**
 * A benefit may be put in words when one can still see whether it came about. A bare degree word ("不断提升", "较高") names no state to
 * be compared with. Longer sentences are left to the reader: some of them do name a state. Names that only repeat
 * their class, and counts and shares without their number, are other rules' findings.
 */
export const benefitTargetVague: Rule = {
  id: 'benefit-target-vague',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '效益指标值只有程度词', en: 'Benefit target is a bare word of degree' },
  severity: 'hint',
  cites: [measures2015.goalsQuantified, guide2021.benefitIndicators],
  explanation: {
    zh: '效益指标可以定性表述，但要能衡量。“不断提升”“较高”“持续影响”没有可以对照的状态。较长的文字表述不检查。',
    en: 'Benefits may be qualitative but have to be measurable: “不断提升” or “较高” name no state to compare with. Longer sentences are not judged.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const { target } = view.indicator;
      if (view.level1 !== 'benefit' || view.level2 === 'satisfaction' || target.kind !== 'qualitative') continue;
      if (!DEGREE.test(target.text.replace(/\s/g, '')) || isFiller(view.name) || isCountedBenefit(view)) continue;
      yield onIndicator(view, 'target', {
        message: {
          zh: `效益指标「${shorten(view.indicator.level3)}」的指标值「${target.text}」只有程度，没有可以对照的数据或状态。`,
          en: `The benefit target “${target.text}” is a degree without anything to compare with.`,
        },
        remedy: {
          zh: '改用能取得数据的指标值（如比上年下降的百分比、惠及人数）；确需定性的，写明达到什么状态、由什么材料说明。',
          en: 'Use a figure that can be had (a change against last year, people served) or say which state, shown by what.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '说得出有没有的状态', plan: planWith(line('可持续影响指标', '公路管护制度', '健全')) },
      { name: '有数值', plan: planWith(line('社会效益指标', '事故起数比上年下降', '≥5%')) },
      { name: '名称只是类别，另有一条', plan: planWith(line('生态效益指标', '生态效益', '改善')) },
      { name: '写明状态', plan: planWith(line('社会效益指标', '出行条件', '危桥全部消除，雨季不断交')) },
    ],
    reject: [
      { name: '日趋完善', plan: planWith(line('可持续影响指标', '公路管护机制', '日趋完善')), findings: 1 },
      { name: '达到预期效果', plan: planWith(line('社会效益指标', '出行条件', '达到预期效果')), findings: 1 },
      { name: '正面支撑', plan: planWith(line('经济效益指标', '为沿线产业发展提供支撑', '正面支撑')), findings: 1 },
      { name: '一定影响', plan: planWith(line('可持续影响指标', '对沿线发展的影响', '有一定影响')), findings: 1 },
      { name: '维护', plan: planWith(line('社会效益指标', '维护社会稳定', '维护')), findings: 1 },
      {
        name: '效果明显',
        plan: planWith(
          line('社会效益指标', '城市影响力', '效果明显'),
          line('社会效益指标', '拥军优属氛围', '进一步浓厚'),
          line('可持续影响指标', '品牌活动', '作用可持续'),
        ),
        findings: 3,
      },
      { name: '长远', plan: planWith(line('可持续影响指标', '对非遗传承的影响', '长远')), findings: 1 },
      { name: '不断提升', plan: planWith(line('社会效益指标', '群众安全意识', '不断提升')), findings: 1 },
      {
        name: '较高与持续影响',
        plan: planWith(
          line('社会效益指标', '对路况改善的影响程度', '较高'),
          line('可持续影响指标', '养护机制', '持续影响'),
        ),
        findings: 2,
      },
    ],
  },
};
