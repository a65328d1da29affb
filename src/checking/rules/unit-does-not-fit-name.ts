import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { awaitedUnitOf } from '../unit-fit.ts';

/**
 * A name that ends in …率 or 比例 is counted in %, one that ends in 数量, 次数, 人数 is not, and a duration is not a share; people, times, households, days, lengths and areas have units of their own. Money has its own
 * rules (成本), 满意度 in 分 is possible, per-unit rates ("起/万车") are left alone.
 */
export const unitDoesNotFitName: Rule = {
  id: 'unit-does-not-fit-name',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '计量单位与指标名称不符', en: 'Unit does not fit the name' },
  severity: 'warning',
  cites: [guide2021.operatorsAndUnits, guide2021.indicatorNames],
  explanation: {
    zh: '“……率”“比例”应以 %（‰）计，“数量”“次数”“人数”不应以 % 计，时间、时限不应以 % 计；“人数”不以次、场计，“次数”不以人、户、份计，“学校数量”“面积”不以公里计，时间不以次、人计；数量指标名称说的是印刷品、活动、场地、房屋、道路、树木、人的，不以别样东西的单位计，名称没有说钱的不以元计。满意度用“分”、分母不是 1 的比率（起/万车）不提出。',
    en: 'Rates are in % or ‰, counts and durations are not; people are not counted in 次 or 场, times not in 人, areas not in 公里; printed matter, events, buildings, roads, trees and people of a quantity not in units of other things, and what does not speak of money not in 元. Satisfaction in points and rates per something are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const wrong = awaitedUnitOf(view);
      if (!wrong) continue;
      const { text } = view.indicator.target;
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${shorten(view.indicator.level3)}」应以${wrong.zh}计，指标值却是「${text}」。`,
          en: `The indicator “${shorten(view.indicator.level3)}” is ${wrong.en}, but its target is “${text}”.`,
        },
        remedy: {
          zh: '改单位，或者改名称，使两者说的是同一个量。',
          en: 'Change the unit or the name so that both speak of the same quantity.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '率以百分比计', plan: planWith(line('质量指标', '设备完好率', '≥95%')) },
      { name: '次数以次计', plan: planWith(line('数量指标', '检查次数', '≥4次')) },
      {
        name: '人数以名、人次计',
        plan: planWith(line('数量指标', '培训人数', '≥60名'), line('数量指标', '受益人数', '≥2万人次')),
      },
      {
        name: '次数以场、期计',
        plan: planWith(line('数量指标', '宣传次数', '≥4场'), line('数量指标', '简报次数', '≥6期')),
      },
      { name: '时间与上年比', plan: planWith(line('时效指标', '应急响应时间', '较上年缩短10%以上')) },
      { name: '与上年比', plan: planWith(line('社会效益指标', '信访事项数量', '较上年下降10%以上')) },
      { name: '满意率可以按分计', plan: planWith(line('服务对象满意度指标', '游客满意率', '≥85分')) },
      { name: '单位写作比例', plan: planWith(line('质量指标', '视频监控在线率', '≥0.97比例')) },
      { name: '发出去的钱', plan: planWith(line('数量指标', '创新券兑付金额', '≥200万元')) },
      { name: '活动可以按人次计', plan: planWith(line('数量指标', '组织研学活动', '≥300人次')) },
      { name: '场地可以按面积计', plan: planWith(line('数量指标', '建设口袋公园', '≥3000平方米')) },
      {
        name: '两个量相比',
        plan: planWith(
          line('时效指标', '完成飞行小时数/计划小时数', '≥80%'),
          line('质量指标', '每千名老人拥有床位数', '≥40张'),
        ),
      },
      {
        name: '服务按人、按小时计',
        plan: planWith(line('数量指标', '购买养老服务', '≥300人'), line('数量指标', '开展志愿服务', '≥1200小时')),
      },
      { name: '树按面积计', plan: planWith(line('数量指标', '栽植灌木', '≥3200平方米')) },
      { name: '每万车事故起数', plan: planWith(line('社会效益指标', '万车事故率', '≤3起/万车')) },
    ],
    reject: [
      { name: '剂数以百分比计', plan: planWith(line('数量指标', '疫苗接种剂数', '≥60%')), findings: 1 },
      { name: '购置的东西以人计', plan: planWith(line('数量指标', '添置阅览桌椅', '≥40人')), findings: 1 },
      { name: '没有长度的以公里计', plan: planWith(line('数量指标', '采集口述史', '≥8公里')), findings: 1 },
      { name: '费用以个计', plan: planWith(line('数量指标', '安置小区物业费', '8个')), findings: 1 },
      { name: '秸秆以个计', plan: planWith(line('数量指标', '消化秸秆数量', '5个')), findings: 1 },
      { name: '桥梁以小时计', plan: planWith(line('数量指标', '养护公路桥梁', '≥15小时')), findings: 1 },
      { name: '护栏长度以座计', plan: planWith(line('数量指标', '安装护栏长度', '≥4座')), findings: 1 },
      { name: '人员以套计', plan: planWith(line('数量指标', '救助流浪人员', '≥180套')), findings: 1 },
      { name: '印刷品以人计', plan: planWith(line('数量指标', '发放安全手册', '≥3000人次')), findings: 1 },
      { name: '工程以投入的钱计', plan: planWith(line('数量指标', '完成校舍维修改造任务', '345万元')), findings: 1 },
      { name: '时间以吨计', plan: planWith(line('时效指标', '物资调拨用时', '≤3吨')), findings: 1 },
      { name: '活动以元计', plan: planWith(line('数量指标', '举办宣传活动', '≥8000元')), findings: 1 },
      { name: '人以份计', plan: planWith(line('数量指标', '聘用护林员', '≥32份')), findings: 1 },
      { name: '点位以元计', plan: planWith(line('数量指标', '布设监测点位', '≥60元')), findings: 1 },
      { name: '时间以次计', plan: planWith(line('时效指标', '险情响应时间', '≤2次')), findings: 1 },
      { name: '物件以公里计', plan: planWith(line('数量指标', '采购垃圾桶数量', '≥300公里')), findings: 1 },
      { name: '人口以平方米计', plan: planWith(line('数量指标', '受益人口', '≥1.2万平方米')), findings: 1 },
      { name: '场次以人计', plan: planWith(line('数量指标', '举办招聘会场次', '≥12人')), findings: 1 },
      { name: '发生率以次计', plan: planWith(line('质量指标', '重大安全事故发生率', '≤1次')), findings: 1 },
      { name: '人数以百分比计', plan: planWith(line('数量指标', '培训人数', '≥95%')), findings: 1 },
      { name: '人数以次计', plan: planWith(line('数量指标', '培训骨干人数', '≥6次')), findings: 1 },
      { name: '次数以人计', plan: planWith(line('数量指标', '巡查次数', '≥48人')), findings: 1 },
      { name: '面积以公里计', plan: planWith(line('数量指标', '绿化养护面积', '≥12公里')), findings: 1 },
      { name: '次数以份计', plan: planWith(line('数量指标', '水质检测次数', '≥60份')), findings: 1 },
      { name: '批次以份计', plan: planWith(line('数量指标', '抽检批次', '≥120份')), findings: 1 },
      { name: '学校以公里计', plan: planWith(line('数量指标', '覆盖乡镇学校数量', '≥20公里')), findings: 1 },
      { name: '合格率以分计', plan: planWith(line('质量指标', '培训考核合格率', '≥95分')), findings: 1 },
      { name: '时间以百分比计', plan: planWith(line('时效指标', '隐患处置时间', '≥95%')), findings: 1 },
    ],
  },
};
