import type { Bilingual } from '../../base/bilingual.ts';
import type { Indicator } from '../../model/plan.ts';
import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { numberMentions } from '../number-mentions.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isShareName } from '../unit-kind.ts';
import { holdsSeveralAmounts, isRange } from '../value-range.ts';

/**
 * One line says one thing: one name, one number. Found where the target is a list, where the name is a numbered list or holds two
 * numbers, and where two measurable nouns are joined ("防护等级和事故发生率"). "对点击率、转发率的影响程度" is one degree and passes, and one share of several things ("帐篷300顶、棉被900床入库率").
 */
export const severalIndicatorsInOneCell: Rule = {
  id: 'several-indicators-in-one-cell',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '一格写了几项指标', en: 'Several indicators in one cell' },
  severity: 'warning',
  cites: [guide2021.indicatorNames],
  explanation: {
    zh: '一行只说一项指标、一个指标值。指标值是几个数、名称分条列举或含两个数、或名称用“和”“及”连接两个可衡量的量时提出：部分完成时无法打分。',
    en: 'A line has one indicator and one number. Lists, and names that join two measurable nouns, cannot be scored when met in part.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const cell = namesSeveral(view) ? 'level3' : aimsAtSeveral(view) ? 'target' : undefined;
      if (cell) yield onIndicator(view, cell, { message: SAYS[cell](view.indicator), remedy: SPLIT });
    }
  },
  examples: {
    accept: [
      { name: '几样东西的一个比率', plan: planWith(line('数量指标', '帐篷300顶、棉被900床入库率', '100%')) },
      {
        name: '一段时间、一个标准',
        plan: planWith(line('时效指标', '险情处置用时', '≤2小时30分'), line('数量指标', '轮训', '1次/3年')),
      },
      { name: '一个区间', plan: planWith(line('时效指标', '受理至办结平均用时', '10至15个工作日')) },
      { name: '一项指标', plan: planWith(line('数量指标', '桥梁、涵洞检测数量', '≥40座')) },
      { name: '并列的对象不是并列的指标', plan: planWith(line('质量指标', '路基和路面验收合格率', '≥98%')) },
    ],
    reject: [
      { name: '两个数连写', plan: planWith(line('数量指标', '业务培训', '≥4期200人')), findings: 1 },
      {
        name: '句子里说了两样',
        plan: planWith(line('数量指标', '编印宣传资料', '编印问答2000册和手册500册')),
        findings: 1,
      },
      { name: '两个数用斜线隔开', plan: planWith(line('数量指标', '新修机耕路及涵管', '≥8公里/3座')), findings: 1 },
      {
        name: '小学、初中各一个数',
        plan: planWith(line('数量指标', '资助困难学生人数', '小学≥420人，初中≥310人')),
        findings: 1,
      },
      { name: '期数和人数', plan: planWith(line('数量指标', '培训期数及人数', '≥2期')), findings: 1 },
      {
        name: '指标值是几个数',
        plan: planWith(line('数量指标', '编印简报12期 开展培训2次', '≥12期 2次')),
        findings: 1,
      },
      { name: '两个量用和连接', plan: planWith(line('质量指标', '设施防护等级和安全事故发生率', '≤1次')), findings: 1 },
      {
        name: '名称里有两个数',
        plan: planWith(line('质量指标', '隐患整改率达100% 巡查到位率100%', '100%')),
        findings: 1,
      },
      { name: '名称分条', plan: planWith(line('质量指标', '1.养护合格率2.巡查到位率', '≥95%')), findings: 1 },
    ],
  },
};

const MEASURED =
  '(?:率|数量|次数|人数|天数|户数|家数|件数|期数|场次|批次|等级|满意度|知晓度|比例|金额|面积|里程|长度|时间|时限)';
const JOINED = new RegExp(`${MEASURED}(?:和|及|与|以及|、|,|，|;|；).*${MEASURED}`);

const TIME_UNIT = /(小时|天|分钟|工作日|个月|秒)$/;

/** Whether the name is that of several indicators. */
function namesSeveral({ indicator, name, numbers }: IndicatorView): boolean {
  if (/(?:^|\D)1[.、．)）](?!\d).+\D2[.、．)）](?!\d)/.test(name) || /①.+②/.test(indicator.level3)) return true;
  const isOneShare = isShareName(name) && numbers.length === 1 && numbers[0]?.unit === '%';
  if (!isOneShare && numberMentions(indicator.level3).filter(({ unit }) => !TIME_UNIT.test(unit)).length > 1)
    return true;
  return JOINED.test(name) && !/(程度|影响|效果|情况)$/.test(name);
}

/** Whether the cell of the target holds several numbers that are not the bounds of one. */
const aimsAtSeveral = ({ indicator: { target }, numbers }: IndicatorView): boolean =>
  target.kind === 'list' ? numbers.length > 1 && !isRange(target) : holdsSeveralAmounts(target);

const SAYS = {
  level3: ({ level3 }: Indicator): Bilingual => ({
    zh: `「${shorten(level3, 60)}」把几项指标写在一格里，其中一项没有完成时无法打分。`,
    en: `“${shorten(level3, 60)}” holds several indicators; it cannot be scored when only some are met.`,
  }),
  target: ({ level3, target: { text } }: Indicator): Bilingual => ({
    zh: `指标「${shorten(level3)}」的指标值「${shorten(text, 60)}」是几个数，其中一个没有达到时无法打分。`,
    en: `The target “${shorten(text, 60)}” of “${shorten(level3)}” is several numbers; it cannot be scored when only some are met.`,
  }),
};

const SPLIT = {
  zh: '拆成几行，每行一项指标、一个指标值。',
  en: 'Split it into lines of one indicator and one target each.',
};
