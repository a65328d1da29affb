import { oneOf } from '../../base/words.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** Names of what the office does itself: how much, and how much of it is done. */
const OUTPUT = new RegExp(
  `(${oneOf(
    '数量 次数 场次 件数 篇数 期数 天数 台数 套数',
    '(?:支付|发放|拨付|兑付|兑现|补助|报送|上报|办理|处置|处理|办结|响应|回复|完成|开工|完工|采购)及时率 验收(?:合格|通过)率',
    '完成率 处置率 处理率 办结率 发放率 开展率 执行率 支付率 到位率 拨付率 兑现率 兑付率 验收率 采购率 回复率 报送率 响应率 研判率 检查率 整改率 完工率 开工率',
    '(?:发放|补助|补贴|救助|支付|拨付)(?:资金|补贴|补助)?金额',
    '(?:培训|检查|巡查|检测|监测|抽检|督查|走访|慰问|约谈|执法).{0,4}(?:人次|人数|户数|家数)',
  )})$`,
);
/** Work by its verb, counted in what is done or handed out: "开展执法检查 ≥24次", "发放宣传资料 ≥5000份". */
const WORK =
  /^(?:举办|开展|组织|召开|印发|印制|编印|编发|制作|发放|购置|采购|走访|慰问|巡查|检查|抽查|检测|培训|宣传|修建|新建|维修)/;
const WORK_UNIT = /^(?:次|场|场次|期|班次|份|册|本|件|台|套|辆|部|篇|条|批次|个批次|幅|块)$/;
/** What happens to others because of it: benefits, also when they are counted. */
const EFFECT = new RegExp(
  `(${oneOf(
    '无害 资源化 垃圾 污水 秸秆 粪污',
    '受益 惠及 支撑 保护(?:人口|群众|农田|耕地|面积) 带动 就业 岗位 创业 创办 领办 影响',
    '增加 增长 减少 下降 降低 提高 提升 增收 节约 挽回',
    '采用 采纳 录用 转载',
    '吸引 游客 接待 新增 拉动 销售 产值 税收 利用 使用',
    '投诉 事故 死亡 发病 案件 优良天 达标天 空气 成活',
    '入学 巩固 辍学 脱贫 返贫 参保 普及 上访 信访 知晓 覆盖',
    '服务(人|群众|对象|企业)',
  )})`,
);

/**
 * A benefit is what the output brings about. Counts of work done and completion rates under 效益 are outputs. Names that speak of an
 * effect, of people served or of a change are left alone, and so is what is kept down ("≤1次", "0起"): nobody delivers less of an output.
 */
export const outputFiledUnderBenefit: Rule = {
  id: 'output-filed-under-benefit',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '产出写成了效益', en: 'Output filed under benefit' },
  severity: 'warning',
  cites: [guide2021.benefitIndicators, guide2021.outputIndicators],
  explanation: {
    zh: '效益是产出带来的变化。工作的数量、天数、完成率、处置率、发放率属于产出。名称说受益人数、增减变化、影响的，指标值是上限或 0 的，不提出。',
    en: 'A benefit is what outputs bring about; counts of work and completion rates are outputs. Effects, changes, people served and what is kept down are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level1 !== 'benefit' || view.level2 === 'satisfaction') continue;
      const name = view.name.replace(/\([^)]*\)$/, '');
      if (!(OUTPUT.test(name) || isWorkCounted(view, name)) || EFFECT.test(name) || isKeptDown(view)) continue;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `「${shorten(view.indicator.level3)}」是做了多少、完成多少，属于产出，却列在「${view.indicator.level2.trim()}」下。`,
          en: `“${shorten(view.indicator.level3)}” counts work done and is an output, but stands under “${view.indicator.level2.trim()}”.`,
        },
        remedy: {
          zh: '移到数量或质量指标；效益栏写这些工作给服务对象带来的变化。',
          en: 'Move it to quantity or quality and say here what changes for the people served.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '被采用的篇数', plan: planWith(line('社会效益指标', '调查报告采用篇数', '≥6篇')) },
      { name: '受益人数', plan: planWith(line('社会效益指标', '受益村民人数', '≥5000人')) },
      { name: '环境状况', plan: planWith(line('生态效益指标', '生活垃圾无害化处理率', '≥98%')) },
      { name: '不好的事不发生', plan: planWith(line('社会效益指标', '因缺水造成的停课次数', '0次')) },
      { name: '少跑路', plan: planWith(line('社会效益指标', '村民办证跑腿次数', '≤1次')) },
      { name: '带来的岗位', plan: planWith(line('社会效益指标', '公益岗位数量', '≥12个')) },
      { name: '开展活动惠及的人', plan: planWith(line('社会效益指标', '开展义诊惠及群众', '≥3000人次')) },
      { name: '保护的人口', plan: planWith(line('社会效益指标', '保护人口数量', '≥3.2万人')) },
      { name: '变化', plan: planWith(line('社会效益指标', '交通事故下降数量', '≥5起')) },
      { name: '产出栏的完成率', plan: planWith(line('质量指标', '任务完成率', '≥95%')) },
    ],
    reject: [
      { name: '走访家数', plan: planWith(line('社会效益指标', '走访运输企业家数', '≥30家')), findings: 1 },
      { name: '支付及时率', plan: planWith(line('可持续影响指标', '工程款支付及时率', '≥95%')), findings: 1 },
      { name: '开展工作以次计', plan: planWith(line('社会效益指标', '开展路政执法检查', '≥24次')), findings: 1 },
      { name: '发放物品以份计', plan: planWith(line('社会效益指标', '发放安全手册', '≥5000份')), findings: 1 },
      { name: '培训人次', plan: planWith(line('社会效益指标', '培训人次', '≥500人次')), findings: 1 },
      { name: '完成率列为经济效益', plan: planWith(line('经济效益指标', '险情处置完成率', '≥90%')), findings: 1 },
      { name: '天数列为可持续影响', plan: planWith(line('可持续影响指标', '平台运行天数', '≥365天')), findings: 1 },
      { name: '发放金额列为经济效益', plan: planWith(line('经济效益指标', '津贴发放金额', '≥500万元')), findings: 1 },
      { name: '兑付率列为经济效益', plan: planWith(line('经济效益指标', '奖补资金兑付率', '100%')), findings: 1 },
      { name: '发放率列为社会效益', plan: planWith(line('社会效益指标', '工资保险发放率', '≥95%')), findings: 1 },
    ],
  },
};

const isWorkCounted = ({ numbers }: IndicatorView, name: string): boolean =>
  WORK.test(name) && numbers.length > 0 && numbers.every(({ unit }) => WORK_UNIT.test(unit));

/** What has an upper bound, or shall not happen at all. */
const isKeptDown = ({ numbers }: IndicatorView): boolean =>
  numbers.length > 0 && numbers.every(({ op, value }) => op === '≤' || op === '<' || Number(value) === 0);
